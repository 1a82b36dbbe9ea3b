package vn.tiendo.store;

import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Says what one atomic write consists of. */
@FunctionalInterface
interface BatchFilling {

    void fill(WriteBatch batch) throws RocksDBException;
}
