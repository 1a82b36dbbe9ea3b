package vn.tiendo.reporting.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Batch;
import vn.tiendo.reporting.report.domain.Batch.Made;
import vn.tiendo.reporting.report.domain.Batch.NotMade;
import vn.tiendo.reporting.report.domain.Batch.Outcome;
import vn.tiendo.reporting.report.domain.Batch.Reason;
import vn.tiendo.reporting.report.domain.Batch.State;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * Collection {@code report_batches}. {@code until} says how long whoever works on one may be silent; {@code running} is unique, so that
 * the same is not made twice at a time.
 */
@Component
class BatchDocuments {

    static final String COLLECTION = "report_batches";
    static final String UNIT = "unit";
    static final String STARTED_AT = "startedAt";
    /** Of one that runs: what it makes. */
    static final String RUNNING = "running";

    private static final String STATE = "state";
    private static final String UNTIL = "until";
    private static final String WORKER = "worker";
    private static final String OUTCOMES = "outcomes";
    private static final Bson IS_RUNNING = Filters.eq(STATE, State.RUNNING.name());

    private final MongoCollection<Document> batches;
    private final InstantSource clock;

    BatchDocuments(MongoDatabase database, InstantSource clock) {
        this.batches = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    /** False when the same is being made already. */
    boolean begin(Batch batch) {
        return Writes.insert(batches, new Document("_id", batch.id()).append(UNIT, batch.unit())
            .append("by", new Document("id", batch.by().id()).append("name", batch.by().name()))
            .append("kind", batch.kind()).append("period", batch.period().toString()).append("language", batch.language().name())
            .append("superior", batch.superior()).append(STARTED_AT, batch.startedAt()).append(STATE, State.RUNNING.name())
            .append(RUNNING, String.join("/", batch.unit(), batch.kind(), batch.period().toString(), batch.language().name()))
            .append("units", batch.units()).append(OUTCOMES, new Document()).append(UNTIL, batch.startedAt()));
    }

    Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.find(Filters.eq("_id", id)).first()).map(BatchDocuments::batch);
    }

    /** Newest first, behind {@code after}. */
    List<Batch> list(String unit, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq(UNIT, unit)));
        find(after == null ? "" : after).ifPresent(last -> wanted.add(Filters.lt(STARTED_AT, last.startedAt())));
        return batches.find(Filters.and(wanted)).sort(Sorts.descending(STARTED_AT)).limit(limit).map(BatchDocuments::batch)
            .into(new ArrayList<>());
    }

    /** One that nobody works on, or whose worker has fallen silent; from now on this worker does, with what is waiting. */
    Optional<Batch> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        return Optional.ofNullable(batches.findOneAndUpdate(Filters.and(IS_RUNNING, Filters.lte(UNTIL, now)),
            Updates.combine(Updates.set(WORKER, worker), Updates.set(UNTIL, now.plus(lease))),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))).map(BatchDocuments::batch);
    }

    /** False when this worker is not to go on: it was cancelled, or another one has taken it over. */
    boolean done(Batch batch, String worker, String unit, Outcome outcome, Duration lease) {
        return change(Filters.and(Filters.eq("_id", batch.id()), Filters.eq(WORKER, worker), IS_RUNNING),
            Updates.set(OUTCOMES + "." + unit, document(outcome)), Updates.set(UNTIL, clock.instant().plus(lease)));
    }

    void end(Batch batch, String worker) {
        change(Filters.and(Filters.eq("_id", batch.id()), Filters.eq(WORKER, worker), IS_RUNNING), ended(State.DONE));
    }

    /** False when it has come to an end already. */
    boolean cancel(String id) {
        return change(Filters.and(Filters.eq("_id", id), IS_RUNNING), ended(State.CANCELLED));
    }

    private Bson[] ended(State state) {
        return new Bson[] {Updates.set(STATE, state.name()), Updates.set("endedAt", clock.instant()), Updates.unset(RUNNING)};
    }

    private boolean change(Bson filter, Bson... updates) {
        return batches.updateOne(filter, Updates.combine(Arrays.asList(updates))).getMatchedCount() == 1;
    }

    private static Document document(Outcome outcome) {
        return switch (outcome) {
            case Made(var report) -> new Document("report", report);
            case NotMade(var why) -> new Document("why", why.name());
        };
    }

    private static Batch batch(Document stored) {
        Document by = stored.get("by", Document.class);
        Map<String, Outcome> outcomes = new HashMap<>();
        stored.get(OUTCOMES, Document.class).forEach((unit, outcome) -> outcomes.put(unit, outcome((Document) outcome)));
        return new Batch(stored.getString("_id"), stored.getString(UNIT), new Person(by.getString("id"), by.getString("name")),
            stored.getString("kind"), Period.valueOf(stored.getString("period")), Language.valueOf(stored.getString("language")),
            stored.getString("superior"), stored.get(STARTED_AT, Instant.class), State.valueOf(stored.getString(STATE)),
            stored.getList("units", String.class), outcomes, stored.get("endedAt", Instant.class));
    }

    private static Outcome outcome(Document stored) {
        String report = stored.getString("report");
        return report == null ? new NotMade(Reason.valueOf(stored.getString("why"))) : new Made(report);
    }
}
