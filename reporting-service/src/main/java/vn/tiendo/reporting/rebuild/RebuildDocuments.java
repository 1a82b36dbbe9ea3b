package vn.tiendo.reporting.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.rebuild.domain.Rebuild;
import vn.tiendo.reporting.rebuild.domain.Rebuild.Difference;
import vn.tiendo.reporting.rebuild.domain.Rebuild.Part;
import vn.tiendo.reporting.rebuild.domain.Rebuild.State;

/**
 * Collection {@code rebuilds}, by a number that goes up: the one after the last is only begun when the last has come to an end, so its
 * insertion decides who begins. {@code until} says how long whoever works on it may be silent.
 */
@Component
class RebuildDocuments {

    private static final String STATE = "state";
    private static final String EXPORT = "export";
    private static final String UNTIL = "until";
    private static final String WORKER = "worker";
    private static final Bson WORKED_ON = Filters.in(STATE, State.RUNNING.name(), State.SWITCHING.name());

    private final MongoCollection<Document> rebuilds;
    private final InstantSource clock;

    RebuildDocuments(MongoDatabase database, InstantSource clock) {
        this.rebuilds = database.getCollection("rebuilds");
        this.clock = clock;
    }

    Optional<Rebuild> newest() {
        return Optional.ofNullable(rebuilds.find().sort(Sorts.descending("_id")).first()).map(RebuildDocuments::rebuild);
    }

    Optional<Rebuild> find(String id) {
        return Optional.ofNullable(rebuilds.find(Filters.eq("_id", id)).first()).map(RebuildDocuments::rebuild);
    }

    /** Newest first, behind {@code after}. */
    List<Rebuild> list(@Nullable String after, int limit) {
        return rebuilds.find(after == null ? Filters.empty() : Filters.lt("_id", after)).sort(Sorts.descending("_id")).limit(limit)
                .map(RebuildDocuments::rebuild).into(new ArrayList<>());
    }

    /** The file of the export that came with it. */
    Optional<String> export(String id) {
        return Optional.ofNullable(rebuilds.find(Filters.eq("_id", id)).first()).map(stored -> stored.getString(EXPORT));
    }

    /**
     * False when somebody else has begun one.
     *
     * @param export the file of what came with it
     */
    boolean begin(Rebuild rebuild, @Nullable String export) {
        return Writes.insert(rebuilds, new Document("_id", rebuild.id()).append("by", rebuild.by())
                .append("startedAt", rebuild.startedAt()).append(STATE, State.RUNNING.name()).append(UNTIL, rebuild.startedAt())
                .append("exported", rebuild.exported()).append(EXPORT, export));
    }

    /** What differs is decided on; false when that was done already. */
    boolean decide(String id, State decision) {
        return rebuilds.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq(STATE, State.DIFFERENT.name())),
                Updates.combine(Updates.set(STATE, decision.name()), Updates.set(UNTIL, clock.instant()))).getMatchedCount() == 1;
    }

    /** The one that nobody works on, or whose worker has fallen silent; from now on this worker does, from the beginning. */
    Optional<Rebuild> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        return Optional.ofNullable(rebuilds.findOneAndUpdate(Filters.and(WORKED_ON, Filters.lte(UNTIL, now)),
                Updates.combine(Updates.set(WORKER, worker), Updates.set(UNTIL, now.plus(lease)), Updates.set("events", 0L),
                        Updates.set("plans", 0L)), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(RebuildDocuments::rebuild);
    }

    /** False when this worker is not to go on: another one has taken it over. */
    boolean advance(String id, String worker, long events, long plans, Duration lease) {
        return change(id, worker, Updates.set("events", events), Updates.set("plans", plans), Updates.set(UNTIL, clock.instant().plus(lease)));
    }

    void end(String id, String worker, State state, List<Difference> differences, int differing, @Nullable String failure) {
        change(id, worker, Updates.set(STATE, state.name()), Updates.set("endedAt", clock.instant()), Updates.set("differing", differing),
                Updates.set("differences", differences.stream().map(RebuildDocuments::document).toList()), Updates.set("failure", failure));
    }

    private boolean change(String id, String worker, Bson... updates) {
        return rebuilds.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq(WORKER, worker), WORKED_ON),
                Updates.combine(Arrays.asList(updates))).getMatchedCount() == 1;
    }

    private static Document document(Difference difference) {
        return new Document("subject", difference.subject()).append("part", difference.part().name()).append("live", difference.live())
                .append("rebuilt", difference.rebuilt());
    }

    private static Rebuild rebuild(Document stored) {
        return new Rebuild(stored.getString("_id"), stored.getString("by"), stored.get("startedAt", Instant.class),
                State.valueOf(stored.getString(STATE)), stored.getLong("exported"), stored.get("events", 0L), stored.get("plans", 0L),
                stored.getList("differences", Document.class, List.of()).stream().map(each -> new Difference(each.getString("subject"),
                        Part.valueOf(each.getString("part")), each.getString("live"), each.getString("rebuilt"))).toList(),
                stored.get("differing", 0), stored.get("endedAt", Instant.class), stored.getString("failure"));
    }
}
