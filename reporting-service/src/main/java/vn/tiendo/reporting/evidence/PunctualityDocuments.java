package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.evidence.domain.Punctuality;

/**
 * How departments report, in the store: {@code punctuality} by plan/department as it was told last, {@code punctuality_states} by
 * plan/department/version as it was told ever.
 */
@Component
class PunctualityDocuments {

    static final String LATEST = "punctuality";
    static final String STATES = "punctuality_states";

    private final MongoCollection<Document> latest;
    private final MongoCollection<Document> states;
    private final PunctualityReader reader;

    PunctualityDocuments(MongoDatabase database, PunctualityReader reader) {
        this.latest = database.getCollection(LATEST);
        this.states = database.getCollection(STATES);
        this.reader = reader;
    }

    /** In whatever order, and as often as it comes: the highest version stays, and every one is kept as a state. */
    void keep(Punctuality told, byte[] data) {
        String id = told.plan() + "/" + told.department();
        Document document = new Document("_id", id).append("plan", told.plan()).append("sequence", told.version())
                .append("at", told.at()).append("data", new Binary(data));
        Writes.insert(states, new Document(document).append("_id", id + "/" + told.version()));
        Writes.upsert(latest, Filters.and(Filters.eq("_id", id), Filters.lt("sequence", told.version())), document);
    }

    /** By department. */
    Map<String, Punctuality> latest(String plan) {
        return read(latest, Filters.eq("plan", plan)).stream()
                .collect(Collectors.toMap(Punctuality::department, Function.identity()));
    }

    List<Punctuality> told(String plan, Instant until) {
        return read(states, Filters.and(Filters.eq("plan", plan), Filters.lte("at", until)));
    }

    private List<Punctuality> read(MongoCollection<Document> collection, Bson which) {
        return collection.find(which).map(stored -> reader.read(stored.get("data", Binary.class).getData(),
                stored.getLong("sequence"), stored.get("at", Instant.class))).into(new ArrayList<>());
    }
}
