package vn.tiendo.reporting.contextbroker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.store.Writes;

/**
 * Collection {@code context_entities}: the newest state of each entity, and when it is to be told. Only the newest is told, however long
 * the broker was away, and never by two replicas at once: so nothing old comes after something new.
 */
final class EntityDocuments {

    static final String COLLECTION = "context_entities";
    /** From when it is to be told; not there: it has been. */
    static final String DUE = "due";
    /** Until when a replica has it. */
    static final String TAKEN = "taken";
    private static final String ID = "_id";
    private static final String SEQUENCE = "sequence";
    private static final String ENTITY = "entity";
    private static final String FAILURES = "failures";

    private final MongoCollection<Document> entities;

    EntityDocuments(MongoDatabase database) {
        this.entities = database.getCollection(COLLECTION);
    }

    /** @param entity as it is told, in JSON */
    record State(String id, long sequence, String entity) {
    }

    record Taken(State state, int failures) {
    }

    /** What is older than what is known changes nothing. */
    void keep(List<State> states, Instant now) {
        Writes.all(entities, states.stream().map(state -> new UpdateOneModel<Document>(
                Filters.and(Filters.eq(ID, state.id()), Filters.lt(SEQUENCE, state.sequence())),
                Updates.combine(Updates.set(SEQUENCE, state.sequence()), Updates.set(ENTITY, state.entity()), Updates.set(DUE, now),
                        Updates.set(FAILURES, 0), Updates.setOnInsert(TAKEN, Instant.EPOCH)),
                new UpdateOptions().upsert(true))).toList());
    }

    /** Those that have waited longest; nobody else gets them until then. */
    List<Taken> take(int most, Instant now, Instant until) {
        Bson free = Filters.and(Filters.lte(DUE, now), Filters.lte(TAKEN, now));
        List<Taken> taken = new ArrayList<>();
        for (Document found : entities.find(free).sort(Sorts.ascending(DUE)).limit(most).into(new ArrayList<>())) {
            Bson still = Filters.and(Filters.eq(ID, found.getString(ID)), Filters.lte(TAKEN, now),
                    Filters.eq(SEQUENCE, found.getLong(SEQUENCE)));
            if (entities.updateOne(still, Updates.set(TAKEN, until)).getMatchedCount() == 1) {
                taken.add(new Taken(new State(found.getString(ID), found.getLong(SEQUENCE), found.getString(ENTITY)),
                        found.getInteger(FAILURES)));
            }
        }
        return taken;
    }

    /** Those that the broker did not take when they were told last. */
    long refused() {
        return entities.countDocuments(Filters.and(Filters.gt(DUE, Instant.EPOCH), Filters.gt(FAILURES, 0)));
    }

    /** What changed meanwhile is told again. */
    void told(State state) {
        entities.updateOne(Filters.and(Filters.eq(ID, state.id()), Filters.eq(SEQUENCE, state.sequence())), Updates.unset(DUE));
        free(state);
    }

    void failed(State state, Instant again) {
        entities.updateOne(Filters.and(Filters.eq(ID, state.id()), Filters.eq(SEQUENCE, state.sequence())),
                Updates.combine(Updates.set(DUE, again), Updates.inc(FAILURES, 1)));
        free(state);
    }

    private void free(State state) {
        entities.updateOne(Filters.eq(ID, state.id()), Updates.set(TAKEN, Instant.EPOCH));
    }
}
