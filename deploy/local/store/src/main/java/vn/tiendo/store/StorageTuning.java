package vn.tiendo.store;

import java.util.List;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksObject;
import org.rocksdb.WriteBufferManager;

/** RocksDB's options for a small process: cache and memtables share one budget. */
final class StorageTuning implements AutoCloseable {

    private static final long MEGABYTE = 1024L * 1024;
    private static final int BLOOM_BITS_PER_KEY = 10;

    private final Cache cache;
    private final WriteBufferManager memtables;
    private final BloomFilter filter = new BloomFilter(BLOOM_BITS_PER_KEY);
    private final Options options;

    StorageTuning(long cacheBytes) {
        RocksDB.loadLibrary();
        long memtableBytes = Math.max(cacheBytes / 3, 4 * MEGABYTE);
        cache = new LRUCache(cacheBytes);
        memtables = new WriteBufferManager(memtableBytes, cache);
        options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferManager(memtables)
                .setWriteBufferSize(Math.max(memtableBytes / 2, 2 * MEGABYTE))
                .setMaxWriteBufferNumber(3)
                .setMaxTotalWalSize(64 * MEGABYTE)
                .setMaxBackgroundJobs(2)
                .setMaxOpenFiles(128)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setLevelCompactionDynamicLevelBytes(true)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setBlockSize(16 * 1024)
                        .setCacheIndexAndFilterBlocks(true)
                        .setPinL0FilterAndIndexBlocksInCache(true)
                        .setFilterPolicy(filter))
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setStatsDumpPeriodSec(0)
                .setMaxLogFileSize(MEGABYTE)
                .setKeepLogFileNum(2);
    }

    Options options() {
        return options;
    }

    @Override
    public void close() {
        List.<RocksObject>of(options, filter, memtables, cache).forEach(RocksObject::close);
    }
}
