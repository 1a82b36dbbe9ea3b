package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.evidence.EvidenceDocuments.PunctualityWrite;
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
    void keep(List<PunctualityWrite> writes) {
        Writes.all(states, writes.stream().map(each -> new InsertOneModel<>(document(each, id(each) + "/" + each.told().version()))).toList());
        Writes.all(latest, newest(writes).stream().map(each -> new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", id(each)), Filters.lt("sequence", each.told().version())), document(each, id(each)),
                new ReplaceOptions().upsert(true))).toList());
    }

    private static Collection<PunctualityWrite> newest(List<PunctualityWrite> writes) {
        return writes.stream().collect(Collectors.toMap(PunctualityDocuments::id, Function.identity(),
                BinaryOperator.maxBy(Comparator.comparing(each -> each.told().version())))).values();
    }

    private static String id(PunctualityWrite write) {
        return write.told().plan() + "/" + write.told().department();
    }

    private static Document document(PunctualityWrite write, String id) {
        return new Document("_id", id).append("plan", write.told().plan()).append("sequence", write.told().version())
                .append("at", write.told().at()).append("data", new Binary(write.data()));
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
