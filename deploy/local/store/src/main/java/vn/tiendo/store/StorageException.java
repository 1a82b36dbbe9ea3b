package vn.tiendo.store;

import org.rocksdb.RocksDBException;

/** RocksDB failed: the disk is full or damaged. */
final class StorageException extends RuntimeException {

    StorageException(RocksDBException cause) {
        super("storage failed: " + cause.getMessage(), cause);
    }
}
