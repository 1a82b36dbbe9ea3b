package vn.tiendo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The folder of one store: ordered keys and values, written in atomic batches through the write-ahead log. */
final class Storage implements AutoCloseable {

    /** A key and what is stored under it. */
    record Entry(Key key, byte[] value) {}

    private final RocksDB database;
    private final StorageTuning tuning;
    private final WriteOptions writeOptions;
    private final LongAdder examined = new LongAdder();
    private volatile boolean unflushed;

    private Storage(RocksDB database, StorageTuning tuning, boolean sync) {
        this.database = database;
        this.tuning = tuning;
        this.writeOptions = new WriteOptions().setSync(sync);
    }

    static Storage open(StoreOptions options) {
        RocksDB.loadLibrary();
        var tuning = new StorageTuning(options.cacheBytes());
        try {
            Files.createDirectories(options.folder());
            return new Storage(
                    RocksDB.open(tuning.options(), options.folder().toString()), tuning, options.sync());
        } catch (RocksDBException | IOException e) {
            tuning.close();
            String reason = String.valueOf(e.getMessage());
            boolean inUse = reason.contains("lock");
            throw new StoreUnavailableException(
                    inUse
                            ? "the folder " + options.folder() + " is in use by another process"
                            : "cannot open the folder " + options.folder() + ": " + reason,
                    e);
        }
    }

    byte @Nullable [] get(Key key) {
        try {
            return database.get(key.bytes());
        } catch (RocksDBException e) {
            throw new StorageException(e);
        }
    }

    /** All of it is written, or nothing. */
    void write(BatchFilling filling) {
        try (var batch = new WriteBatch()) {
            filling.fill(batch);
            database.write(writeOptions, batch);
            unflushed = true;
        } catch (RocksDBException e) {
            throw new StorageException(e);
        }
    }

    /**
     * Some of the entries in a range, in key order or against it.
     *
     * @param entries how many at most
     * @param bytes stop after so many bytes of values
     */
    List<Entry> read(KeyRange range, boolean reverse, int entries, long bytes) {
        var found = new ArrayList<Entry>(Math.min(entries, 64));
        try (RocksIterator iterator = database.newIterator()) {
            position(iterator, range, reverse);
            long size = 0;
            while (iterator.isValid() && found.size() < entries && size < bytes) {
                var key = new Key(iterator.key());
                if (reverse ? key.compareTo(range.start()) < 0 : key.compareTo(range.end()) >= 0) {
                    break;
                }
                byte[] value = iterator.value();
                size += value.length;
                found.add(new Entry(key, value));
                if (reverse) {
                    iterator.prev();
                } else {
                    iterator.next();
                }
            }
            iterator.status();
            return found;
        } catch (RocksDBException e) {
            throw new StorageException(e);
        }
    }

    /** How many entries a range has, by reading it. */
    long count(KeyRange range) {
        long found = 0;
        try (RocksIterator iterator = database.newIterator()) {
            iterator.seek(range.start().bytes());
            while (iterator.isValid() && new Key(iterator.key()).compareTo(range.end()) < 0) {
                found++;
                iterator.next();
            }
            iterator.status();
            return found;
        } catch (RocksDBException e) {
            throw new StorageException(e);
        }
    }

    private static void position(RocksIterator iterator, KeyRange range, boolean reverse) {
        if (!reverse) {
            iterator.seek(range.start().bytes());
            return;
        }
        iterator.seekForPrev(range.end().bytes());
        if (iterator.isValid() && new Key(iterator.key()).compareTo(range.end()) >= 0) {
            iterator.prev();
        }
    }

    /** Brings what was written to the disk, against loss of power. */
    void flush() {
        if (!unflushed) {
            return;
        }
        unflushed = false;
        try {
            database.flushWal(true);
        } catch (RocksDBException e) {
            unflushed = true;
            throw new StorageException(e);
        }
    }

    long bytesOnDisk() {
        try {
            return database.getLongProperty("rocksdb.total-sst-files-size");
        } catch (RocksDBException e) {
            throw new StorageException(e);
        }
    }

    void countExamined() {
        examined.increment();
    }

    long documentsExamined() {
        return examined.sum();
    }

    @Override
    public void close() {
        flush();
        database.close();
        writeOptions.close();
        tuning.close();
    }
}
