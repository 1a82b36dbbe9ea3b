package vn.tiendo.store;

import java.nio.file.Path;

/**
 * How a store is opened.
 *
 * @param folder where the files lie; made when it is not there; belongs to one process at a time
 * @param host address to listen on
 * @param port port to listen on, 0 for a free one
 * @param cacheBytes memory for block cache and memtables together, in bytes
 * @param sync whether each write waits for the disk; without it a power failure may lose up to the last second of
 *     acknowledged writes, the end of the process none
 */
public record StoreOptions(Path folder, String host, int port, long cacheBytes, boolean sync) {

    private static final long DEFAULT_CACHE_BYTES = 64L * 1024 * 1024;

    /** A store in this folder, on a free port of the loopback interface. */
    public static StoreOptions in(Path folder) {
        return new StoreOptions(folder, "127.0.0.1", 0, DEFAULT_CACHE_BYTES, false);
    }

    public StoreOptions withPort(int port) {
        return new StoreOptions(folder, host, port, cacheBytes, sync);
    }

    public StoreOptions withCacheBytes(long cacheBytes) {
        return new StoreOptions(folder, host, port, cacheBytes, sync);
    }

    public StoreOptions withSync(boolean sync) {
        return new StoreOptions(folder, host, port, cacheBytes, sync);
    }
}
