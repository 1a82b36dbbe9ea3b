package vn.tiendo.measurement.submission;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

import org.bson.BsonString;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.submission.domain.Receipt;

/** Files that figures came in, as they came. Each is named by its content, so that the same file is kept once. */
@Component
class OriginalFiles {

    private static final String BUCKET = "originals";

    private final GridFSBucket bucket;

    OriginalFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    /** Before the receipt that promises it is stored; what a crash leaves between the two is named by no receipt. */
    void keep(String sha256, byte[] file) {
        BsonString id = new BsonString(sha256);
        if (bucket.find(Filters.eq("_id", id)).first() == null) {
            bucket.uploadFromStream(id, sha256, new ByteArrayInputStream(file), new GridFSUploadOptions());
        }
    }

    Optional<InputStream> find(Receipt receipt) {
        return receipt.delivery().door().isFile() && receipt.place().isEmpty()
                ? Optional.of(bucket.openDownloadStream(new BsonString(receipt.delivery().sha256()))) : Optional.empty();
    }
}
