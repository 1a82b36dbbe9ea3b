package vn.tiendo.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import vn.tiendo.audit.Sha256;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.File;

/** The files of issued reports, in GridFS. One whose report was not issued in the end belongs to nothing. */
@Component
class ReportFiles {

    static final String BUCKET = "report_files";
    static final String HASH = "metadata.sha256";

    /** Of a file that no issue names yet. */
    static final String PENDING_SINCE = "metadata.pendingSince";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final InstantSource clock;

    ReportFiles(MongoDatabase database, InstantSource clock) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
        this.files = database.getCollection(BUCKET + ".files");
        this.clock = clock;
    }

    File keep(Report report, DocumentFormat format, byte[] content) {
        String key = report.id() + "/" + UUID.randomUUID();
        String hash = Sha256.of(content);
        Document metadata = new Document("report", report.id()).append("sha256", hash).append("pendingSince", clock.instant());
        bucket.uploadFromStream(new BsonString(key), key, new ByteArrayInputStream(content),
            new GridFSUploadOptions().metadata(metadata));
        return new File(format.extension(), hash, content.length, key);
    }

    byte[] read(File file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(file.bytes()));
        bucket.downloadToStream(id(file), out);
        return out.toByteArray();
    }

    void discard(List<File> kept) {
        kept.forEach(file -> bucket.delete(id(file)));
    }

    /** They belong to an issue. */
    void settle(List<File> issued) {
        files.updateMany(Filters.in("_id", issued.stream().map(File::key).toList()), Updates.unset(PENDING_SINCE));
    }

    /** Files that were kept before a moment and may belong to nothing, each with the id of its report. */
    Map<String, String> pendingSince(Instant moment) {
        return bucket.find(Filters.lt(PENDING_SINCE, moment)).into(new ArrayList<>()).stream().collect(Collectors.toMap(
            file -> file.getId().asString().getValue(), file -> Objects.requireNonNull(file.getMetadata()).getString("report")));
    }

    void settle(String key) {
        files.updateOne(Filters.eq("_id", key), Updates.unset(PENDING_SINCE));
    }

    void discard(String key) {
        bucket.delete(new BsonString(key));
    }

    /** Ids of the reports that a file of this hash was kept for. */
    List<String> reportsOf(String sha256) {
        return bucket.find(Filters.eq(HASH, sha256)).map(file -> Objects.requireNonNull(file.getMetadata()).getString("report"))
            .into(new ArrayList<>());
    }

    private static BsonValue id(File file) {
        return new BsonString(file.key());
    }
}
