package vn.tiendo.measurement.batch;

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
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.measurement.batch.domain.Content;
import vn.tiendo.measurement.batch.domain.State;
import vn.tiendo.measurement.batch.domain.Tally;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.store.Migration;
import vn.tiendo.platform.store.StoredViolation;
import vn.tiendo.platform.store.Writes;

/** Batches, one document each; who works on one says so in it, until a moment that moves on with the work. */
@Component
class BatchDocuments {

    private static final String COLLECTION = "batches";
    private static final Bson UNFINISHED = Filters.in("state", State.WAITING.name(), State.RUNNING.name());
    private static final FindOneAndUpdateOptions OLDEST_FIRST = new FindOneAndUpdateOptions()
            .sort(Sorts.ascending("place")).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> collection;
    private final InstantSource clock;

    BatchDocuments(MongoDatabase database, InstantSource clock) {
        this.collection = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    static Migration indexes() {
        return new Migration("batches-1-lists", database -> {
            database.getCollection(COLLECTION).createIndex(Indexes.ascending("sender", "place"));
            database.getCollection(COLLECTION).createIndex(Indexes.ascending("state", "place"));
        });
    }

    /** False when there is one of this id already. */
    boolean open(Batch batch, Duration lease) {
        return Writes.insert(collection, BatchForm.of(batch).append("until", clock.instant().plus(lease)));
    }

    /** It is still coming in. False when it was taken for left behind. */
    boolean comes(Batch batch, Duration lease) {
        return collection.updateOne(coming(batch), Updates.set("until", clock.instant().plus(lease))).getMatchedCount() == 1;
    }

    /** All of it is here. False when it was taken for left behind. */
    boolean received(Batch batch, Content content) {
        return collection.updateOne(coming(batch), Updates.combine(Updates.set("sha256", content.sha256()),
                Updates.set("bytes", content.bytes()), Updates.set("state", State.WAITING.name()),
                Updates.set("until", clock.instant()), Updates.set("tries", 0))).getMatchedCount() == 1;
    }

    void discard(Batch batch) {
        collection.deleteOne(coming(batch));
    }

    /** Whether its file is that of a batch that is there, in whatever state. */
    boolean namesFileOf(Batch batch) {
        return find(batch.id()).filter(there -> there.file().equals(batch.file())).isPresent();
    }

    /** Those that nobody is sending any more. */
    List<Batch> leftBehind() {
        return collection.find(Filters.and(Filters.eq("state", State.RECEIVING.name()), Filters.lt("until", clock.instant())))
                .map(BatchForm::read).into(new ArrayList<>());
    }

    private static Bson coming(Batch batch) {
        return Filters.and(of(batch.id()), Filters.eq("state", State.RECEIVING.name()), Filters.eq("file", batch.file()));
    }

    Optional<Batch> find(String id) {
        return Optional.ofNullable(collection.find(of(id)).first()).map(BatchForm::read);
    }

    /** None also when it is somebody else's, or not all of it is here. */
    Optional<Batch> findOf(Caller sender, String id) {
        return find(id).filter(batch -> batch.isOf(sender) && batch.state() != State.RECEIVING);
    }

    /** Of a sender, the newest first. */
    List<Batch> list(String sender, @Nullable String after, int limit) {
        Bson all = Filters.and(Filters.eq("sender", sender), Filters.ne("state", State.RECEIVING.name()));
        return collection.find(after == null ? all : Filters.and(all, Filters.lt("place", after)))
                .sort(Sorts.descending("place")).limit(limit).map(BatchForm::read).into(new ArrayList<>());
    }

    /** The oldest one that nobody works on; from now on this worker does. */
    Optional<Batch> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        Bson free = Filters.and(UNFINISHED, Filters.lte("until", now));
        return Optional.ofNullable(collection.findOneAndUpdate(free, Updates.combine(Updates.set("worker", worker),
                Updates.set("until", now.plus(lease)), Updates.set("state", State.RUNNING.name()), Updates.min("startedAt", now),
                Updates.inc("tries", 1)), OLDEST_FIRST)).map(BatchForm::read);
    }

    /** How often it was gone on with since it last got any further. */
    int tries(String id) {
        return Optional.ofNullable(collection.find(of(id)).first()).map(form -> form.getInteger("tries")).orElse(0);
    }

    /** False when this worker is not to go on: it was stopped, or another one has taken it over. */
    boolean advance(String id, String worker, Tally tally, Duration lease) {
        return change(id, worker, Updates.set("tally", BatchForm.of(tally)), Updates.set("tries", 0),
                Updates.set("until", clock.instant().plus(lease)));
    }

    void end(String id, String worker, State state, Tally tally, List<Violation> broken) {
        change(id, worker, Updates.set("state", state.name()), Updates.set("tally", BatchForm.of(tally)),
                Updates.set("broken", broken.stream().map(StoredViolation::of).toList()), Updates.set("endedAt", clock.instant()));
    }

    /** Somebody else may go on after so long. */
    void leave(String id, String worker, Duration pause) {
        change(id, worker, Updates.set("until", clock.instant().plus(pause)));
    }

    /** False when it is at its end already. */
    boolean stop(String id) {
        return collection.updateOne(Filters.and(of(id), UNFINISHED), Updates.combine(
                Updates.set("state", State.STOPPED.name()), Updates.set("endedAt", clock.instant()))).getMatchedCount() == 1;
    }

    private boolean change(String id, String worker, Bson... updates) {
        return collection.updateOne(Filters.and(of(id), Filters.eq("worker", worker), Filters.eq("state", State.RUNNING.name())),
                Updates.combine(Arrays.asList(updates))).getMatchedCount() == 1;
    }

    private static Bson of(String id) {
        return Filters.eq("_id", id);
    }
}
