package vn.tiendo.reporting.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.webhook.domain.Attempt;
import vn.tiendo.reporting.webhook.domain.Attempt.Failure;
import vn.tiendo.reporting.webhook.domain.Delivery;
import vn.tiendo.reporting.webhook.domain.Delivery.State;

/**
 * Collection {@code webhook_deliveries}, by webhook and event: an event that comes twice is there once. {@code place} is
 * where the first attempts' order comes from, {@code logged} is the order of the log.
 */
@Component
class DeliveryDocuments {

    static final String COLLECTION = "webhook_deliveries";
    static final String WEBHOOK = "webhook";
    static final String STATE = "state";
    static final String DUE = "dueAt";
    static final String PLACE = "place";
    static final String LOGGED = "logged";
    static final String CHANGED = "changedAt";
    private static final String ID = "_id";
    private static final String FAILURES = "failures";
    private static final String ATTEMPTS = "attempts";

    private final MongoCollection<Document> deliveries;

    DeliveryDocuments(MongoDatabase database) {
        this.deliveries = database.getCollection(COLLECTION);
    }

    /** @param place partition and offset, so that later events of a subject come behind */
    record Queued(Delivery delivery, String place) {
    }

    /** Those that are there already stay as they are. */
    void add(List<Queued> queued, Instant now) {
        Writes.all(deliveries, queued.stream().map(each -> new InsertOneModel<>(document(each, now))).toList());
    }

    /** Those that are there already are sent again, with their log; the others are added. */
    void again(List<Queued> queued, Instant now) {
        add(queued, now);
        Writes.all(deliveries, queued.stream().map(each -> new UpdateOneModel<Document>(
                Filters.eq(ID, id(each.delivery().webhook(), each.delivery().event())), waiting(now))).toList());
    }

    /** False when there is none. */
    boolean again(String webhook, String event, Instant now) {
        return deliveries.updateOne(Filters.eq(ID, id(webhook, event)), waiting(now)).getMatchedCount() == 1;
    }

    /** In the order in which they fell due, those of one moment in the order of their events. */
    List<Delivery> due(String webhook, Instant now, int limit) {
        return deliveries.find(Filters.and(waitingOf(webhook), Filters.lte(DUE, now))).sort(Sorts.ascending(DUE, PLACE)).limit(limit)
                .map(DeliveryDocuments::delivery).into(new ArrayList<>());
    }

    /** How many are due. */
    long due(List<String> webhooks, Instant now) {
        return deliveries.countDocuments(Filters.and(Filters.in(WEBHOOK, webhooks), Filters.eq(STATE, State.WAITING.name()), Filters.lte(DUE, now)));
    }

    Optional<Instant> nextDue(String webhook) {
        return Optional.ofNullable(deliveries.find(waitingOf(webhook)).sort(Sorts.ascending(DUE)).limit(1)
                .projection(Projections.include(DUE)).first()).map(stored -> stored.get(DUE, Instant.class));
    }

    /** One that was queued again meanwhile stays due. */
    void put(Delivery tried, Delivery after, Instant now) {
        deliveries.updateOne(Filters.and(Filters.eq(ID, id(after.webhook(), after.event())), Filters.eq(DUE, tried.dueAt())),
                Updates.combine(Updates.set(STATE, after.state().name()), Updates.set(FAILURES, after.failures()),
                        Updates.set(DUE, after.dueAt()), Updates.set(CHANGED, now),
                        Updates.set(ATTEMPTS, after.attempts().stream().map(DeliveryDocuments::document).toList())));
    }

    /** What waits is given up. */
    void giveUp(String webhook, Instant now) {
        deliveries.updateMany(waitingOf(webhook), Updates.combine(
                Updates.set(STATE, State.DEAD.name()), Updates.set(DUE, null), Updates.set(CHANGED, now)));
    }

    void remove(String webhook) {
        deliveries.deleteMany(Filters.eq(WEBHOOK, webhook));
    }

    /** What was queued, tried or done with before this moment and not since: it is in the log, or waits for a webhook that is paused. */
    void forget(Instant before) {
        List<String> states = Stream.of(State.values()).map(State::name).toList();
        deliveries.deleteMany(Filters.and(Filters.in(STATE, states), Filters.lt(CHANGED, before)));
    }

    /** What stands in the log, newest first, behind {@code after}. */
    List<Logged> list(String webhook, Optional<State> state, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq(WEBHOOK, webhook)));
        state.ifPresent(one -> wanted.add(Filters.eq(STATE, one.name())));
        if (after != null) {
            wanted.add(Filters.lt(LOGGED, after));
        }
        return deliveries.find(Filters.and(wanted)).sort(Sorts.descending(LOGGED)).limit(limit)
                .map(stored -> new Logged(stored.getString(LOGGED), delivery(stored))).into(new ArrayList<>());
    }

    /** @param cursor its place in the log */
    record Logged(String cursor, Delivery delivery) {
    }

    Optional<Delivery> find(String webhook, String event) {
        return Optional.ofNullable(deliveries.find(Filters.eq(ID, id(webhook, event))).first()).map(DeliveryDocuments::delivery);
    }

    private static Bson waitingOf(String webhook) {
        return Filters.and(Filters.eq(WEBHOOK, webhook), Filters.eq(STATE, State.WAITING.name()));
    }

    private static Bson waiting(Instant now) {
        return Updates.combine(Updates.set(STATE, State.WAITING.name()), Updates.set(FAILURES, 0), Updates.set(DUE, now),
                Updates.set(CHANGED, now));
    }

    private static String id(String webhook, String event) {
        return webhook + "/" + event;
    }

    private static Document document(Queued queued, Instant now) {
        Delivery delivery = queued.delivery();
        return new Document(ID, id(delivery.webhook(), delivery.event())).append(WEBHOOK, delivery.webhook())
                .append("event", delivery.event()).append("type", delivery.type()).append("subject", delivery.subject())
                .append("body", delivery.body()).append(STATE, delivery.state().name()).append(FAILURES, delivery.failures())
                .append(DUE, now).append(ATTEMPTS, List.of()).append(PLACE, queued.place())
                .append(LOGGED, "%014d-%s".formatted(now.toEpochMilli(), delivery.event())).append(CHANGED, now);
    }

    private static Delivery delivery(Document stored) {
        return new Delivery(stored.getString(WEBHOOK), stored.getString("event"), stored.getString("type"),
                stored.getString("subject"), stored.getString("body"), State.valueOf(stored.getString(STATE)),
                stored.getInteger(FAILURES), stored.get(DUE, Instant.class),
                stored.getList(ATTEMPTS, Document.class).stream().map(DeliveryDocuments::attempt).toList());
    }

    private static Document document(Attempt attempt) {
        Duration asked = attempt.retryAfter();
        return new Document("at", attempt.at()).append("ms", attempt.took().toMillis()).append("status", attempt.status())
                .append("failure", attempt.failure() == null ? null : attempt.failure().name()).append("answer", attempt.answer())
                .append("retryAfterMs", asked == null ? null : asked.toMillis());
    }

    private static Attempt attempt(Document stored) {
        String failure = stored.getString("failure");
        Long asked = stored.getLong("retryAfterMs");
        return new Attempt(stored.get("at", Instant.class), Duration.ofMillis(stored.getLong("ms")), stored.getInteger("status"),
                failure == null ? null : Failure.valueOf(failure), stored.getString("answer"),
                asked == null ? null : Duration.ofMillis(asked));
    }
}
