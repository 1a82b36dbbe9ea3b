package vn.tiendo.measurement.submission;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

import org.springframework.stereotype.Component;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.submission.domain.Receipt;

/**
 * Files that figures came in, as they came. Each is named by the hash of its content, so that the same file is kept once; twice when it
 * came twice at the same moment. The id is its own: what another upload left unfinished is not in the way.
 */
@Component
class OriginalFiles {

    private static final String BUCKET = "originals";

    private final GridFSBucket bucket;

    OriginalFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    /** Before the receipt that promises it is stored; what a crash leaves between the two is named by no receipt. */
    void keep(String sha256, byte[] file) {
        if (bucket.find(Filters.eq("filename", sha256)).first() == null) {
            bucket.uploadFromStream(sha256, new ByteArrayInputStream(file));
        }
    }

    Optional<InputStream> find(Receipt receipt) {
        return receipt.delivery().door().isFile() && receipt.place().isEmpty()
                ? Optional.of(bucket.openDownloadStream(receipt.delivery().sha256())) : Optional.empty();
    }
}
