package vn.tiendo.gateway.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;

/** The sessions of a person in MongoDB: {@link SessionDocuments} has them by their ids. */
final class HeldSessions {

    static final String HOLDER = "holder";
    private static final String PERSON = HOLDER + ".person";
    private static final String LOGIN = HOLDER + ".login";

    private final MongoCollection<Document> sessions;

    HeldSessions(MongoDatabase database) {
        this.sessions = database.getCollection(SessionDocuments.COLLECTION);
    }

    static void index(MongoDatabase database) {
        database.getCollection(SessionDocuments.COLLECTION).createIndex(Indexes.ascending(PERSON));
    }

    static Document write(Holder holder) {
        return new Document("person", holder.person()).append("unit", holder.unit())
                .append("department", holder.department()).append("login", holder.login())
                .append("address", holder.address());
    }

    static @Nullable Holder read(Document session) {
        var holder = session.get(HOLDER, Document.class);
        return holder == null ? null : new Holder(holder.getString("person"), holder.getString("unit"),
                holder.getString("department"), holder.getString("login"), holder.getString("address"));
    }

    /** The latest login first; what has expired is over, removed or not. */
    List<OpenSession> of(String person, Instant now) {
        return sessions.find(Filters.and(Filters.eq(PERSON, person), SessionDocuments.openAt(now)))
                .sort(Sorts.descending("createdAt"))
                .map(one -> new OpenSession(one.getString("_id"), one.get("createdAt", Instant.class),
                        one.get("seenAt", Instant.class), one.getEmbedded(List.of(HOLDER, "address"), String.class)))
                .into(new ArrayList<>());
    }

    /** @return whether it was there, and theirs */
    boolean end(String person, String session) {
        return sessions.deleteOne(Filters.and(Filters.eq("_id", session), Filters.eq(PERSON, person)))
                .getDeletedCount() > 0;
    }

    /**
     * Of one login, or all of a person; of a login and a person where both are named.
     *
     * @return whose each was
     */
    List<Holder> endAll(@Nullable String person, @Nullable String login) {
        var named = new ArrayList<Bson>();
        Optional.ofNullable(person).ifPresent(one -> named.add(Filters.eq(PERSON, one)));
        Optional.ofNullable(login).ifPresent(one -> named.add(Filters.eq(LOGIN, one)));
        var ended = new ArrayList<Holder>();
        if (!named.isEmpty()) {
            sessions.find(Filters.and(named)).forEach(one -> end(one).ifPresent(ended::add));
        }
        return ended;
    }

    /** A session that ends elsewhere at the same time is told of once. */
    private Optional<Holder> end(Document session) {
        var removed = sessions.deleteOne(Filters.eq("_id", session.getString("_id")));
        return removed.getDeletedCount() > 0 ? Optional.ofNullable(read(session)) : Optional.empty();
    }
}
