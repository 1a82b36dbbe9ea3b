package vn.tiendo.reporting.digest;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.digest.domain.Subscription;
import vn.tiendo.reporting.digest.domain.Subscription.State;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * Collection {@code digest_subscriptions}: one document a unit and address. When its next letter is due stands in it, and whoever moves
 * that on sends the letter: so there is one, whatever the number of replicas. What ends is removed: an address is not kept for nothing.
 */
@Component
class SubscriptionDocuments {

    static final String COLLECTION = "digest_subscriptions";
    static final String KEY = "key";
    static final String STATE = "state";
    static final String DUE = "due";
    static final String ASKED = "asked";
    private static final String ID = "_id";

    private final MongoCollection<Document> subscriptions;

    SubscriptionDocuments(MongoDatabase database) {
        this.subscriptions = database.getCollection(COLLECTION);
    }

    /** A letter whose time has come. */
    record Claimed(Subscription subscription, Instant due) {
    }

    /** Has the address asked; one that was asked lately, or has said yes, is left alone. */
    void ask(Subscription wanted, Instant now, Instant lately) {
        Document document = new Document(ID, id(wanted)).append("unit", wanted.unit()).append("address", wanted.address())
            .append("language", wanted.language().name()).append(KEY, wanted.key()).append(STATE, State.ASKED.name())
            .append(ASKED, now).append(DUE, now);
        if (!Writes.insert(subscriptions, document)) {
            subscriptions.updateOne(Filters.and(Filters.eq(ID, id(wanted)), Filters.eq(STATE, State.ASKED.name()),
                Filters.lt(ASKED, lately)), Updates.combine(Updates.set(ASKED, now), Updates.set(DUE, now)));
        }
    }

    long askedSince(Instant moment) {
        return subscriptions.countDocuments(Filters.and(Filters.eq(STATE, State.ASKED.name()), Filters.gte(ASKED, moment)));
    }

    Optional<Subscription> find(String key) {
        return Optional.ofNullable(subscriptions.find(Filters.eq(KEY, key)).first()).map(SubscriptionDocuments::subscription);
    }

    /** @param first when the first news go out */
    void confirm(String key, Instant first) {
        subscriptions.updateOne(Filters.and(Filters.eq(KEY, key), Filters.eq(STATE, State.ASKED.name())),
            Updates.combine(Updates.set(STATE, State.CONFIRMED.name()), Updates.set(DUE, first)));
    }

    void end(String key) {
        subscriptions.deleteOne(Filters.eq(KEY, key));
    }

    void forgetAskedBefore(Instant moment) {
        subscriptions.deleteMany(Filters.and(Filters.eq(STATE, State.ASKED.name()), Filters.lt(ASKED, moment)));
    }

    /**
     * One whose letter nobody sends yet; from now on this one does.
     *
     * @param next when the one after it is due
     */
    Optional<Claimed> claim(State state, Instant now, Instant next) {
        return Optional.ofNullable(subscriptions.findOneAndUpdate(due(state, now), Updates.set(DUE, next),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
            .map(stored -> new Claimed(subscription(stored), stored.get(DUE, Instant.class)));
    }

    /** It was not sent, and is due once more; unless something else has come in between. */
    void again(Claimed claimed, Instant due) {
        Subscription one = claimed.subscription();
        subscriptions.updateOne(Filters.and(Filters.eq(ID, id(one)), Filters.eq(STATE, one.state().name()),
            Filters.eq(DUE, claimed.due())), Updates.set(DUE, due));
    }

    private static Bson due(State state, Instant now) {
        return Filters.and(Filters.eq(STATE, state.name()), Filters.lte(DUE, now));
    }

    private static String id(Subscription one) {
        return one.unit() + "/" + one.address().toLowerCase(Locale.ROOT);
    }

    private static Subscription subscription(Document stored) {
        return new Subscription(stored.getString("unit"), stored.getString("address"), Language.valueOf(stored.getString("language")),
            stored.getString(KEY), State.valueOf(stored.getString(STATE)));
    }
}
