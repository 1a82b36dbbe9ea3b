package vn.tiendo.store;

import java.util.List;

import org.rocksdb.RocksDBException;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** RocksDB failed: the disk is full, which is told by MongoDB's code for it, or damaged. */
final class StorageException extends MongoServerError {

    private static final long serialVersionUID = 1L;

    /** As the system words ENOSPC, EFBIG and EDQUOT. */
    private static final List<String> FULL = List.of("No space left", "File too large", "Disk quota exceeded");

    StorageException(RocksDBException cause) {
        this(cause, FULL.stream().anyMatch(String.valueOf(cause.getMessage())::contains));
    }

    private StorageException(RocksDBException cause, boolean full) {
        super(full ? 14031 : 1, full ? "OutOfDiskSpace" : "InternalError", "storage failed: " + cause.getMessage(), cause);
    }
}
