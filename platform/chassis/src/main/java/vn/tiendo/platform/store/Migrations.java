package vn.tiendo.platform.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.schedule.Background;

/**
 * Runs the migrations in the background at start, again and again until the store has answered; gives up when a newer version has taken
 * away what this one needs.
 */
public final class Migrations extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String APPLIED_AT = "appliedAt";
    private static final String CONTRACTS = "contracts";

    private final MongoDatabase database;
    private final List<Migration> migrations;
    private final InstantSource clock;
    private final StoreTrouble trouble;
    private final Runnable giveUp;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile String state = "not started";

    Migrations(MongoDatabase database, List<Migration> migrations, InstantSource clock, StoreTrouble trouble, Runnable giveUp) {
        super("migrations");
        this.database = database;
        this.migrations = migrations;
        this.clock = clock;
        this.trouble = trouble;
        this.giveUp = giveUp;
    }

    /** Done when every migration is; fails never. */
    public CompletableFuture<Void> done() {
        return done.copy();
    }

    /** For people: done, waiting for the store and why, or what went wrong. */
    String state() {
        return state;
    }

    @Override
    protected void work() throws InterruptedException {
        while (!done.isDone()) {
            try {
                if (isTooNew()) {
                    giveUp.run();
                    return;
                }
                migrations.forEach(this::unlessDone);
                state = "done";
                done.complete(null);
            } catch (RuntimeException e) {
                failed(e);
                Thread.sleep(PAUSE);
            }
        }
    }

    private boolean isTooNew() {
        Set<String> known = migrations.stream().map(Migration::id).collect(Collectors.toSet());
        Document unknown = log().find(Filters.and(Filters.eq(CONTRACTS, true), Filters.nin("_id", known))).first();
        if (unknown != null) {
            state = "the database " + database.getName() + " is newer than this version: " + unknown.getString("_id") + " of "
                    + unknown.get(APPLIED_AT) + " took away what it needs";
            LOG.error("This service ends, since {}: start the newer version again, or restore a backup of before", state);
        }
        return unknown != null;
    }

    private MongoCollection<Document> log() {
        return database.getCollection("migrations");
    }

    private void unlessDone(Migration migration) {
        MongoCollection<Document> log = log();
        if (migration.atEachStart() || log.find(Filters.eq("_id", migration.id())).first() == null) {
            migration.apply().accept(database);
            Bson done = Updates.set(APPLIED_AT, clock.instant());
            log.updateOne(Filters.eq("_id", migration.id()),
                    migration.contracts() ? Updates.combine(done, Updates.set(CONTRACTS, true)) : done,
                    new UpdateOptions().upsert(true));
            LOG.info("Migration {} is done", migration.id());
        }
    }

    /** One line each time that the reason changes. */
    private void failed(RuntimeException e) {
        Optional<String> ofStore = trouble.of(e);
        String now = ofStore.map(why -> "waiting for the store: " + why).orElse("failed: " + e.getMessage());
        if (!now.equals(state)) {
            state = now;
            if (ofStore.isPresent()) {
                LOG.warn("Not ready, {}", now);
            } else {
                LOG.error("A migration failed and will be tried again", e);
            }
        }
    }
}
