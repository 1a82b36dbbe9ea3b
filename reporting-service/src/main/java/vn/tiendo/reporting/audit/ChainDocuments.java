package vn.tiendo.reporting.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.Leaf;
import vn.tiendo.platform.store.Writes;

/**
 * Collection {@code chains}: the head of each chain, {@code pending} as long as no anchor covers it, and the number up to
 * which one does.
 */
@Component
class ChainDocuments {

    static final String COLLECTION = "chains";
    private static final String ID = "_id";
    private static final String UNIT = "unit";
    private static final String NUMBER = "number";
    private static final String HASH = "hash";
    private static final String PENDING = "pending";
    private static final String ANCHORED = "anchored";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> chains;

    ChainDocuments(MongoDatabase database) {
        this.chains = database.getCollection(COLLECTION);
    }

    /** Moves the heads on, in one command; a head that is further already stays: then the insert meets its id. */
    void moveOn(List<AuditRecord> records) {
        Collection<AuditRecord> heads = records.stream().collect(Collectors.toMap(AuditRecord::chain, one -> one,
                BinaryOperator.maxBy((a, b) -> Long.compare(a.number(), b.number())))).values();
        Writes.all(chains, heads.stream().map(head -> new UpdateOneModel<Document>(
                Filters.and(Filters.eq(ID, head.chain()), Filters.lt(NUMBER, head.number())),
                Updates.combine(Updates.set(UNIT, head.unit()), Updates.set(NUMBER, head.number()),
                        Updates.set(HASH, head.hash()), Updates.set(PENDING, true)), UPSERT)).toList());
    }

    /** Whose chains have moved on since they were anchored. */
    List<String> unitsToAnchor() {
        return chains.distinct(UNIT, Filters.eq(PENDING, true), String.class).into(new ArrayList<>());
    }

    /** The heads of a unit that no anchor covers, by chain. */
    List<Leaf> toAnchor(String unit, int atMost) {
        return chains.find(Filters.and(Filters.eq(PENDING, true), Filters.eq(UNIT, unit)))
                .sort(Sorts.ascending(ID)).limit(atMost)
                .map(head -> new Leaf(head.getString(ID), head.getLong(NUMBER), head.getString(HASH)))
                .into(new ArrayList<>());
    }

    /** An anchor covers them now; chains that have moved on since then stay pending. */
    void anchored(List<Leaf> leaves) {
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        for (Leaf leaf : leaves) {
            Bson chain = Filters.eq(ID, leaf.chain());
            writes.add(new UpdateOneModel<>(chain, Updates.max(ANCHORED, leaf.number())));
            writes.add(new UpdateOneModel<>(
                    Filters.and(chain, Filters.eq(NUMBER, leaf.number())), Updates.unset(PENDING)));
        }
        Writes.all(chains, writes);
    }

    /** Up to which record of each chain an anchor covers it; chains without one are not in the answer. */
    Map<String, Long> anchored(Collection<String> some) {
        Map<String, Long> anchored = new HashMap<>();
        chains.find(Filters.and(Filters.in(ID, some), Filters.exists(ANCHORED)))
                .projection(Projections.include(ANCHORED))
                .forEach(head -> anchored.put(head.getString(ID), head.getLong(ANCHORED)));
        return anchored;
    }
}
