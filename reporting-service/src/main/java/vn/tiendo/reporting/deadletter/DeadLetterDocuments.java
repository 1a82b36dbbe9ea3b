package vn.tiendo.reporting.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.deadletter.domain.DeadLetter;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Origin;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Place;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Settlement;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.State;

/** Collection {@code dead_letters}, by id: a version when it is found, another when it is settled. */
@Component
class DeadLetterDocuments {

    static final String COLLECTION = "dead_letters";
    static final String STATE = "state";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String SETTLED = "settled";

    private final MongoCollection<Document> letters;
    private final AuditTrail audit;
    private final Outbox outbox;

    DeadLetterDocuments(MongoDatabase database, AuditTrail audit, Outbox outbox) {
        this.letters = database.getCollection(COLLECTION);
        this.audit = audit;
        this.outbox = outbox;
    }

    /** One that is known already stays as it is. */
    void keep(DeadLetter letter) {
        Writes.insert(letters, document(letter, 1));
    }

    Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(letters.find(Filters.eq(ID, id)).first()).map(DeadLetterDocuments::letter);
    }

    /** False when somebody else has done so before. */
    boolean settle(DeadLetter settled, Deed deed) {
        Document before = letters.find(Filters.and(Filters.eq(ID, settled.id()), Filters.eq(STATE, State.OPEN.name()))).first();
        if (before == null) {
            return false;
        }
        long version = before.getLong(VERSION) + 1;
        Document next = document(settled, version);
        Outbox.carry(before, next);
        audit.append(letters, before, next, deed.versions(version - 1, version));
        boolean written = letters.replaceOne(Filters.and(Filters.eq(ID, settled.id()), Filters.eq(VERSION, version - 1)), next)
                .getMatchedCount() == 1;
        if (written) {
            outbox.publish(letters, next);
        }
        return written;
    }

    /** Newest first, behind {@code after}. */
    List<DeadLetter> list(@Nullable State state, @Nullable String topic, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(state == null ? Filters.empty() : Filters.eq(STATE, state.name())));
        if (topic != null) {
            wanted.add(Filters.eq("originTopic", topic));
        }
        if (after != null) {
            wanted.add(Filters.lt(ID, after));
        }
        return letters.find(Filters.and(wanted)).sort(Sorts.descending(ID)).limit(limit).map(DeadLetterDocuments::letter)
                .into(new ArrayList<>());
    }

    long open() {
        return letters.countDocuments(Filters.eq(STATE, State.OPEN.name()));
    }

    private static Document document(DeadLetter letter, long version) {
        Origin origin = letter.origin();
        Document document = new Document(ID, letter.id()).append(VERSION, version).append(STATE, letter.state().name())
                .append("topic", letter.place().topic()).append("partition", letter.place().partition())
                .append("offset", letter.place().offset()).append("originTopic", origin.topic())
                .append("originPartition", origin.partition()).append("originOffset", origin.offset())
                .append("consumer", origin.consumer()).append("key", letter.key()).append("type", letter.type())
                .append("subject", letter.subject()).append("cause", letter.cause()).append("at", letter.at());
        Settlement by = letter.settlement();
        return by == null ? document : document.append(SETTLED, new Document("by", by.by()).append("name", by.name())
                .append("at", by.at()).append("reason", by.reason()));
    }

    private static DeadLetter letter(Document stored) {
        Place place = new Place(stored.getString("topic"), stored.getInteger("partition"), stored.getLong("offset"));
        Origin origin = new Origin(stored.getString("originTopic"), stored.getInteger("originPartition"),
                stored.getLong("originOffset"), stored.getString("consumer"));
        Document by = stored.get(SETTLED, Document.class);
        return new DeadLetter(stored.getString(ID), place, origin, stored.getString("key"), stored.getString("type"),
                stored.getString("subject"), stored.getString("cause"), stored.get("at", Instant.class), by == null ? null
                : new Settlement(State.valueOf(stored.getString(STATE)), by.getString("by"), by.getString("name"),
                        by.get("at", Instant.class), by.getString("reason")));
    }
}
