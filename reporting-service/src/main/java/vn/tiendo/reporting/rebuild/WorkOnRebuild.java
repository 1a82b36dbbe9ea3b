package vn.tiendo.reporting.rebuild;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.rebuild.domain.CopiesBeside;
import vn.tiendo.reporting.rebuild.domain.GivenBeside;
import vn.tiendo.reporting.rebuild.domain.Rebuild;
import vn.tiendo.reporting.rebuild.domain.Rebuild.Difference;
import vn.tiendo.reporting.rebuild.domain.Rebuild.State;
import vn.tiendo.reporting.rebuild.domain.ScoreboardsBeside;
import vn.tiendo.reporting.rebuild.domain.UnitsBeside;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/**
 * Works on the rebuild that is to be worked on. Whoever takes one over begins again: what somebody else left half made in the database
 * beside is thrown away.
 */
@Component
class WorkOnRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnRebuild.class);

    private final RebuildDocuments documents;
    private final ExportFiles exports;
    private final List<UnitsBeside> units;
    private final CopiesBeside copies;
    private final GivenBeside given;
    private final ScoreboardsBeside scoreboards;
    private final ReadEvidence live;
    private final Thresholds thresholds;
    private final ConsumerFactory<?, ?> consumers;
    private final MongoClient client;
    private final String place;
    private final RebuildProperties properties;
    private final InstantSource clock;
    private final String worker = UUID.randomUUID().toString();
    private volatile String seen = "";

    WorkOnRebuild(RebuildDocuments documents, ExportFiles exports, List<UnitsBeside> units, CopiesBeside copies, GivenBeside given,
            ScoreboardsBeside scoreboards, ReadEvidence live, Thresholds thresholds, ConsumerFactory<?, ?> consumers, MongoClient client, MongoDatabase database,
            RebuildProperties properties, InstantSource clock) {
        this.documents = documents;
        this.exports = exports;
        this.units = units;
        this.copies = copies;
        this.given = given;
        this.scoreboards = scoreboards;
        this.live = live;
        this.thresholds = thresholds;
        this.consumers = consumers;
        this.client = client;
        this.place = database.getName() + "-beside";
        this.properties = properties;
        this.clock = clock;
    }

    /** Another replica has taken the rebuild over, or will, because this one stops. */
    private static final class GoesOnElsewhere extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @return true when there was something to do */
    boolean next(BooleanSupplier running) {
        documents.newest().filter(newest -> newest.state() == State.SWITCHED).ifPresent(this::forget);
        Optional<Rebuild> claimed = documents.claim(worker, properties.lease());
        claimed.ifPresent(rebuild -> attempt(rebuild, running));
        return claimed.isPresent();
    }

    private void attempt(Rebuild rebuild, BooleanSupplier running) {
        try {
            work(rebuild, new KeptLease(rebuild, running));
        } catch (GoesOnElsewhere e) {
            LOG.info("Rebuild {} goes on elsewhere", rebuild.id());
        } catch (RuntimeException e) {
            broken(rebuild, e);
        }
    }

    /** Whichever replica has switched: each of them reads again what it had in memory. */
    private void forget(Rebuild switched) {
        if (!switched.id().equals(seen)) {
            units.forEach(UnitsBeside::forgetLive);
            copies.forgetLive();
            seen = switched.id();
        }
    }

    private void work(Rebuild rebuild, KeptLease lease) {
        switch (rebuild.state()) {
            case RUNNING -> make(rebuild, lease);
            case SWITCHING -> adopt(rebuild, making(lease));
            case EQUAL, DIFFERENT, SWITCHED, DISCARDED, FAILED -> throw new IllegalStateException("Nothing to do in " + rebuild.state());
        }
    }

    /** What is left of another attempt goes with its indexes, before there are new ones. */
    private void make(Rebuild rebuild, KeptLease lease) {
        throwAway();
        MakeAnew making = making(lease);
        try (Telling telling = Telling.open(consumers, documents.export(rebuild.id()).map(exports::read).orElse(Export.NONE))) {
            List<String> cut = telling.cut();
            if (!cut.isEmpty()) {
                end(rebuild, State.FAILED, List.of(), "These topics do not reach back to their first event, nor to the end of an export: "
                        + String.join(", ", cut));
                return;
            }
            List<Difference> differences = making.ofAll(telling, properties.settle());
            if (differences.isEmpty()) {
                throwAway();
            }
            end(rebuild, differences.isEmpty() ? State.EQUAL : State.DIFFERENT, differences, null);
        }
    }

    /** Everything that differs now, for others may have changed since. */
    private void adopt(Rebuild rebuild, MakeAnew made) {
        List<Difference> differences = made.differences(made.plans());
        made.adopt(differences);
        throwAway();
        end(rebuild, State.SWITCHED, differences, null);
    }

    private MakeAnew making(KeptLease lease) {
        return new MakeAnew(units.stream().map(each -> each.in(place)).toList(), copies.in(place), given.in(place),
                scoreboards.in(place), live, thresholds, clock, lease);
    }

    /** Collection by collection: to drop a whole database takes a right that a service does not need otherwise. */
    void throwAway() {
        MongoDatabase beside = client.getDatabase(place);
        beside.listCollectionNames().into(new ArrayList<>()).forEach(name -> beside.getCollection(name).drop());
    }

    private void end(Rebuild rebuild, State state, List<Difference> differences, @Nullable String failure) {
        documents.end(rebuild.id(), worker, state, differences.stream().limit(Rebuild.NAMED).toList(),
                (int) differences.stream().map(Difference::subject).distinct().count(), failure);
        exports.discardAll();
        LOG.info("Rebuild {}: {}, {} differences", rebuild.id(), state, differences.size());
    }

    /** With the store away nobody can be told: the lease runs out, and somebody begins again. */
    private void broken(Rebuild rebuild, RuntimeException cause) {
        if (StoreAway.causes(cause)) {
            LOG.warn("Rebuild {} waits for the store", rebuild.id());
            return;
        }
        LOG.error("Rebuild {} broke", rebuild.id(), cause);
        end(rebuild, State.FAILED, List.of(), String.valueOf(cause.getMessage()));
    }

    /** Tells how far it is, and keeps the lease by that. */
    private final class KeptLease implements MakeAnew.Progress {

        private final Rebuild rebuild;
        private final BooleanSupplier running;
        private long events;
        private long plans;

        KeptLease(Rebuild rebuild, BooleanSupplier running) {
            this.rebuild = rebuild;
            this.running = running;
        }

        @Override
        public void events(int read) {
            events += read;
            advance();
        }

        @Override
        public void plan() {
            plans++;
            advance();
        }

        @Override
        public void stillThere() {
            advance();
        }

        private void advance() {
            if (!running.getAsBoolean() || !documents.advance(rebuild.id(), worker, events, plans, properties.lease())) {
                throw new GoesOnElsewhere();
            }
        }
    }
}
