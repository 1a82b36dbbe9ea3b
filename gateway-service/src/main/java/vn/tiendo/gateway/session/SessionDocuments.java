package vn.tiendo.gateway.session;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;

/**
 * Sessions in MongoDB, each attribute a field of its own. A change writes only what it changes and only to a session
 * that is still there: requests of one session at the same time neither undo each other's changes nor bring back a
 * session that was logged out.
 */
final class SessionDocuments {

    static final String COLLECTION = "sessions";
    private static final Logger LOG = LoggerFactory.getLogger(SessionDocuments.class);
    private static final String EXPIRES = "expiresAt";
    private static final String ATTRIBUTES = "attributes";

    private final MongoCollection<Document> sessions;

    SessionDocuments(MongoDatabase database) {
        this.sessions = database.getCollection(COLLECTION);
    }

    /** The store removes what has expired. */
    static void index(MongoDatabase database) {
        database.getCollection(COLLECTION).createIndex(
                Indexes.ascending(EXPIRES), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    Optional<SessionRecord> find(String id, Instant now) {
        var found = sessions.find(Filters.and(Filters.eq("_id", SessionIds.hash(id)), openAt(now))).first();
        return Optional.ofNullable(found).flatMap(document -> read(id, document));
    }

    static Bson openAt(Instant now) {
        return Filters.gt(EXPIRES, now);
    }

    void insert(SessionRecord session, Instant expires) {
        var attributes = new Document();
        session.attributes().forEach((name, value) -> attributes.append(field(name), bytes(value)));
        var document = new Document("_id", SessionIds.hash(session.id()))
                .append("createdAt", session.created())
                .append("seenAt", session.seen())
                .append(EXPIRES, expires)
                .append(ATTRIBUTES, attributes);
        if (session.holder() != null) {
            document.append(HeldSessions.HOLDER, HeldSessions.write(session.holder()));
        }
        sessions.insertOne(document);
    }

    /** @param changes null for an attribute that was removed */
    void update(String id, Map<String, @Nullable Object> changes, Instant seen, Instant expires) {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set("seenAt", seen));
        updates.add(Updates.set(EXPIRES, expires));
        changes.forEach((name, value) -> updates.add(value == null
                ? Updates.unset(ATTRIBUTES + "." + field(name))
                : Updates.set(ATTRIBUTES + "." + field(name), bytes(value))));
        sessions.updateOne(Filters.eq("_id", SessionIds.hash(id)), Updates.combine(updates));
    }

    void delete(String id) {
        sessions.deleteOne(Filters.eq("_id", SessionIds.hash(id)));
    }

    private static Optional<SessionRecord> read(String id, Document document) {
        var attributes = new HashMap<String, Object>();
        try {
            for (var one : document.get(ATTRIBUTES, Document.class).entrySet()) {
                attributes.put(one.getKey().replace('/', '.'), AttributeBytes.read(((Binary) one.getValue()).getData()));
            }
        } catch (IOException e) {
            LOG.info("A session is of another version of the gateway; its owner logs in again: {}", e.toString());
            return Optional.empty();
        }
        return Optional.of(new SessionRecord(id, document.get("createdAt", Instant.class),
                document.get("seenAt", Instant.class), HeldSessions.read(document), attributes));
    }

    private static Binary bytes(Object value) {
        return new Binary(AttributeBytes.of(value));
    }

    /** A point in the name of a field would mean a field inside it. */
    private static String field(String name) {
        return name.replace('.', '/');
    }
}
