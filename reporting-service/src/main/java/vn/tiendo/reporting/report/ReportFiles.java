package vn.tiendo.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;

import vn.tiendo.audit.Sha256;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.File;

/** The files of issued reports, in GridFS. One whose report was not issued in the end belongs to nothing. */
@Component
class ReportFiles {

    static final String BUCKET = "report_files";
    static final String HASH = "metadata.sha256";

    private final GridFSBucket bucket;

    ReportFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    File keep(Report report, DocumentFormat format, byte[] content) {
        String key = report.id() + "/" + UUID.randomUUID();
        String hash = Sha256.of(content);
        Document metadata = new Document("report", report.id()).append("sha256", hash);
        bucket.uploadFromStream(new BsonString(key), key, new ByteArrayInputStream(content),
            new GridFSUploadOptions().metadata(metadata));
        return new File(format.extension(), hash, content.length, key);
    }

    byte[] read(File file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(file.bytes()));
        bucket.downloadToStream(id(file), out);
        return out.toByteArray();
    }

    void discard(List<File> files) {
        files.forEach(file -> bucket.delete(id(file)));
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
