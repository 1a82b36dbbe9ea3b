package vn.tiendo.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import reactor.core.publisher.Mono;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.Expiry;

/** Who has logged in, in MongoDB, one document a person: with the roles that the identity provider gave them at their last login. */
@Component
public class KnownPeople {

    private static final String COLLECTION = "people";
    private static final String SEEN = "seen";
    private static final String NAME = "name";
    /** More than work in any unit. */
    private static final int MOST = 1000;

    private final MongoCollection<Document> people;
    private final SessionStore store;

    KnownPeople(MongoDatabase database, SessionStore store) {
        this.people = database.getCollection(COLLECTION);
        this.store = store;
    }

    /**
     * @param since the first login that is known
     * @param seen the last one
     */
    public record Known(String id, String name, String unit, @Nullable String department, Set<String> roles, Instant since, Instant seen) {
        public Known {
            roles = Set.copyOf(roles);
        }
    }

    static void index(MongoDatabase database) {
        database.getCollection(COLLECTION).createIndex(Indexes.ascending("unit", NAME));
    }

    /** Who has not come back for so long is forgotten. */
    static void keep(MongoDatabase database, Duration time) {
        Expiry.after(database.getCollection(COLLECTION), SEEN, time);
    }

    public Mono<Void> loggedIn(Caller person, Instant at) {
        return store.ask(() -> people.updateOne(Filters.eq("_id", person.id()), Updates.combine(Updates.set(NAME, person.name()),
                Updates.set("unit", person.unit()), Updates.set("department", person.department()),
                Updates.set("roles", person.roles().stream().sorted().toList()), Updates.set(SEEN, at),
                Updates.setOnInsert("since", at)), new UpdateOptions().upsert(true))).then();
    }

    /** By name. */
    public Mono<List<Known>> of(String unit) {
        return store.ask(() -> people.find(Filters.eq("unit", unit)).sort(Sorts.ascending(NAME)).limit(MOST)
                .map(KnownPeople::known).into(new ArrayList<>()));
    }

    private static Known known(Document one) {
        return new Known(one.getString("_id"), one.getString(NAME), one.getString("unit"), one.getString("department"),
                Set.copyOf(one.getList("roles", String.class)), one.get("since", Instant.class), one.get(SEEN, Instant.class));
    }
}
