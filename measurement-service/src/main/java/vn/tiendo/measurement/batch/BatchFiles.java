package vn.tiendo.measurement.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

import org.apache.commons.io.input.ProxyInputStream;
import org.bson.BsonString;
import org.springframework.stereotype.Component;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.measurement.batch.domain.Content;

/** The files of batches, as they came. */
@Component
class BatchFiles {

    private static final String BUCKET = "batch_files";
    private static final GridFSUploadOptions LARGE_CHUNKS = new GridFSUploadOptions().chunkSizeBytes(1 << 20);

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    BatchFiles(MongoDatabase database) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    /**
     * Streamed: none of it stays in memory.
     *
     * @throws IOException when it could not be had to its end, as it came; what was kept until then is thrown away
     */
    Content keep(String file, InputStream content) throws IOException {
        Counted counted = new Counted(content);
        DigestInputStream digested = new DigestInputStream(counted, Sha256.digest());
        try {
            bucket.uploadFromStream(new BsonString(file), file, digested, LARGE_CHUNKS);
        } catch (MongoGridFSException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw failed;
        }
        return content(digested, counted);
    }

    /** What it would be kept as. */
    static Content look(InputStream content) throws IOException {
        Counted counted = new Counted(content);
        DigestInputStream digested = new DigestInputStream(counted, Sha256.digest());
        digested.transferTo(OutputStream.nullOutputStream());
        return content(digested, counted);
    }

    Counted open(Batch batch) {
        return new Counted(bucket.openDownloadStream(new BsonString(batch.file())));
    }

    /** Also of what never came to its end, and so is no file yet. */
    void discard(Batch batch) {
        database.getCollection(BUCKET + ".chunks").deleteMany(Filters.eq("files_id", batch.file()));
        database.getCollection(BUCKET + ".files").deleteOne(Filters.eq("_id", batch.file()));
    }

    private static Content content(DigestInputStream digested, Counted counted) {
        return new Content(HexFormat.of().formatHex(digested.getMessageDigest().digest()), counted.bytes());
    }

    /** Knows how much of it was read. */
    static final class Counted extends ProxyInputStream {

        private long bytes;

        private Counted(InputStream content) {
            super(content);
        }

        long bytes() {
            return bytes;
        }

        @Override
        protected void afterRead(int some) {
            bytes += Math.max(some, 0);
        }
    }
}
