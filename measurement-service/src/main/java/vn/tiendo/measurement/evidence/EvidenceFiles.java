package vn.tiendo.measurement.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import vn.tiendo.measurement.evidence.domain.Content;
import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.submission.domain.EvidenceId;

/**
 * The bytes of evidence. Each file is noted to be looked at later before its first byte is written; so what a crash leaves
 * behind at any moment is found by its note, and goes.
 */
@Component
class EvidenceFiles {

    static final String NOTES = "evidence_files_to_look_at";

    private static final String BUCKET = "evidence_files";

    /** A file whose time has come to be looked at. */
    record Note(String file, EvidenceId evidence) {
    }

    private final MongoCollection<Document> notes;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final GridFSBucket bucket;

    EvidenceFiles(MongoDatabase database) {
        this.notes = database.getCollection(NOTES);
        this.files = database.getCollection(BUCKET + ".files");
        this.chunks = database.getCollection(BUCKET + ".chunks");
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    void keep(Evidence evidence, ReceivedFile file, Instant lookAt) throws IOException {
        ObjectId id = new ObjectId(evidence.content().file());
        lookAt(evidence, lookAt);
        try (InputStream in = file.open()) {
            bucket.uploadFromStream(new BsonObjectId(id), evidence.content().sha256(), in);
        }
    }

    InputStream open(Content content) {
        return bucket.openDownloadStream(new ObjectId(content.file()));
    }

    void lookAt(Evidence evidence, Instant when) {
        notes.updateOne(id(evidence.content().file()),
                Updates.combine(Updates.set("evidence", evidence.id().text()), Updates.set("lookAt", when)),
                new UpdateOptions().upsert(true));
    }

    /** The most pressing first. */
    List<Note> toLookAt(Instant now, int most) {
        return notes.find(Filters.lte("lookAt", now)).sort(Sorts.ascending("lookAt")).limit(most)
                .map(note -> new Note(note.getObjectId("_id").toHexString(), new EvidenceId(note.getString("evidence"))))
                .into(new ArrayList<>());
    }

    /** It stays for good. */
    void forget(String file) {
        notes.deleteOne(id(file));
    }

    /** Also of an upload that never came to its end; the note last, so that a crash in between is made good later. */
    void delete(String file) {
        files.deleteOne(id(file));
        chunks.deleteMany(Filters.eq("files_id", new ObjectId(file)));
        forget(file);
    }

    private static Bson id(String file) {
        return Filters.eq("_id", new ObjectId(file));
    }
}
