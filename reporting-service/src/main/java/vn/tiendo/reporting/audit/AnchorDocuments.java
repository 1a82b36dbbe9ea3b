package vn.tiendo.reporting.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.audit.Anchor;
import vn.tiendo.audit.AnchorCheck.Kept;
import vn.tiendo.audit.Leaf;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.audit.domain.Place;

/** Collection {@code anchors}, by unit and number: each with the leaves that its root is made of, written once. */
@Component
class AnchorDocuments {

    static final String COLLECTION = "anchors";
    static final String TYPE = "vn.tiendo.audit.anchored.v1";
    private static final String LEAVES = "leaves";

    private final MongoCollection<Document> anchors;
    private final EventWriter events;
    private final Outbox outbox;

    AnchorDocuments(MongoDatabase database, EventWriter events, Outbox outbox) {
        this.anchors = database.getCollection(COLLECTION);
        this.events = events;
        this.outbox = outbox;
    }

    Optional<Kept> last(String unit) {
        return Optional.ofNullable(anchors.find(Filters.eq("unit", unit)).sort(Sorts.descending("number")).first())
                .map(document -> new Kept(anchor(document), leaves(document)));
    }

    /** False when the unit has an anchor of this number already. */
    boolean insert(Anchor anchor, List<Leaf> leaves) {
        Document document = document(anchor, leaves);
        Outbox.pend(document, List.of(events.event(AuditConfiguration.ANCHORS_TOPIC, anchor.unit(), TYPE, anchor.unit(),
                anchor.at(), anchor.number(), anchor.fields())));
        if (!Writes.insert(anchors, document)) {
            return false;
        }
        outbox.publish(anchors, document);
        return true;
    }

    /** Newest first. */
    List<Anchor> find(Set<String> units, @Nullable Place after, int limit) {
        return anchors.find(Filters.and(Newest.behind(units, after))).projection(Projections.exclude(LEAVES, "outbox"))
                .sort(Newest.FIRST).limit(limit).map(AnchorDocuments::anchor).into(new ArrayList<>());
    }

    static Place place(Anchor anchor) {
        return new Place(anchor.at(), id(anchor));
    }

    private static String id(Anchor anchor) {
        return anchor.unit() + "#" + anchor.number();
    }

    private static Document document(Anchor anchor, List<Leaf> leaves) {
        return new Document("_id", id(anchor)).append("unit", anchor.unit()).append("number", anchor.number())
                .append("at", anchor.at()).append("root", anchor.root()).append("records", anchor.records())
                .append("previous", anchor.previous()).append("hash", anchor.hash()).append("version", 1L)
                .append(LEAVES, leaves.stream().map(leaf -> new Document("chain", leaf.chain())
                        .append("number", leaf.number()).append("hash", leaf.hash())).toList());
    }

    private static Anchor anchor(Document document) {
        return new Anchor(document.getString("unit"), document.getLong("number"), document.get("at", Instant.class),
                document.getString("root"), document.getLong("records"), document.getString("previous"),
                document.getString("hash"));
    }

    private static List<Leaf> leaves(Document document) {
        return document.getList(LEAVES, Document.class).stream().map(leaf -> new Leaf(
                leaf.getString("chain"), leaf.getLong("number"), leaf.getString("hash"))).toList();
    }
}
