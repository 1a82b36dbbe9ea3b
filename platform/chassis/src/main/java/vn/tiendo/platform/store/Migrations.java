package vn.tiendo.platform.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

/** Runs the migrations in the background at start, again and again until the store has answered. */
public final class Migrations implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MongoDatabase database;
    private final List<Migration> migrations;
    private final InstantSource clock;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile @Nullable Thread thread;
    private volatile String state = "not started";

    Migrations(MongoDatabase database, List<Migration> migrations, InstantSource clock) {
        this.database = database;
        this.migrations = migrations;
        this.clock = clock;
    }

    /** Done when every migration is; fails never. */
    public CompletableFuture<Void> done() {
        return done.copy();
    }

    /** For people: done, waiting for the store, or what went wrong. */
    String state() {
        return state;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("migrations").start(this::untilDone);
    }

    private void untilDone() {
        while (!done.isDone()) {
            try {
                migrations.forEach(this::once);
                state = "done";
                done.complete(null);
            } catch (RuntimeException e) {
                failed(e);
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private void once(Migration migration) {
        MongoCollection<Document> log = database.getCollection("migrations");
        if (log.find(Filters.eq("_id", migration.id())).first() == null) {
            migration.apply().accept(database);
            log.updateOne(Filters.eq("_id", migration.id()),
                    Updates.set("appliedAt", clock.instant()), new UpdateOptions().upsert(true));
            LOG.info("Migration {} is done", migration.id());
        }
    }

    /** One line each time that the reason changes. */
    private void failed(RuntimeException e) {
        boolean away = StoreAway.causes(e);
        String now = away ? "waiting for the store" : "failed: " + e.getMessage();
        if (!now.equals(state)) {
            state = now;
            if (away) {
                LOG.warn("Migrations wait for the store");
            } else {
                LOG.error("A migration failed and will be tried again", e);
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
