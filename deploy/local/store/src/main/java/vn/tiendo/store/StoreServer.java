package vn.tiendo.store;

import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import de.bwaldvogel.mongo.MongoServer;

/** A running store: MongoDB's wire protocol on a folder. Used through the ordinary driver. */
public final class StoreServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StoreServer.class.getName());
    /** Commands run on these threads; a long one blocks only the connections that share its thread. */
    private static final int WORKERS = 16;
    private static final int SECONDS_BETWEEN_EXPIRIES = 20;

    private final Storage storage;
    private final RocksBackend backend;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final ScheduledExecutorService upkeep;

    private StoreServer(Storage storage, RocksBackend backend, MongoServer server) {
        this.storage = storage;
        this.backend = backend;
        this.server = server;
        this.address = server.getLocalAddress();
        this.upkeep = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store-upkeep").daemon().factory());
        upkeep.scheduleWithFixedDelay(quietly(storage::flush), 1, 1, TimeUnit.SECONDS);
        upkeep.scheduleWithFixedDelay(
                quietly(backend::expire), SECONDS_BETWEEN_EXPIRIES, SECONDS_BETWEEN_EXPIRIES, TimeUnit.SECONDS);
    }

    /**
     * Opens the folder and listens.
     *
     * @throws StoreUnavailableException when another process has the folder, or the port is taken
     */
    public static StoreServer start(StoreOptions options) {
        var storage = Storage.open(options);
        var backend = new RocksBackend(storage);
        var server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(options.host(), options.port()), 1, WORKERS);
            return new StoreServer(storage, backend, server);
        } catch (Exception e) {
            // Netty throws the checked BindException without declaring it.
            server.shutdownNow();
            storage.close();
            throw new StoreUnavailableException(
                    "cannot listen on " + options.host() + ":" + options.port() + ": " + e.getMessage(), e);
        }
    }

    /** Connection string for the driver, such as {@code mongodb://127.0.0.1:27017}. */
    public String uri() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Documents read to answer queries since the start; tells whether a query used an index. */
    public long documentsExamined() {
        return storage.documentsExamined();
    }

    /** Deletes what TTL indexes say is past; otherwise done every 20 seconds. */
    void expireNow() {
        backend.expire();
    }

    @Override
    public void close() {
        stopUpkeep();
        server.shutdownNow();
        storage.close();
    }

    private void stopUpkeep() {
        upkeep.shutdown();
        try {
            upkeep.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Runnable quietly(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "upkeep failed, will be tried again", e);
            }
        };
    }
}
