package vn.tiendo.reporting.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.webhook.domain.Secret;
import vn.tiendo.reporting.webhook.domain.Webhook;
import vn.tiendo.reporting.webhook.domain.Webhook.Made;
import vn.tiendo.reporting.webhook.domain.Webhook.State;
import vn.tiendo.reporting.webhook.domain.Webhook.Terms;

/** Collection {@code webhooks}, by id. One that was removed stays with its records, without secrets. */
@Component
class WebhookDocuments {

    static final String COLLECTION = "webhooks";
    static final String UNIT = "unit";
    static final String STATE = "state";
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<Document> webhooks;
    private final AuditTrail audit;
    private final Outbox outbox;

    WebhookDocuments(MongoDatabase database, AuditTrail audit, Outbox outbox) {
        this.webhooks = database.getCollection(COLLECTION);
        this.audit = audit;
        this.outbox = outbox;
    }

    /** False when there is one with its id. */
    boolean add(Webhook webhook, Deed deed) {
        Document document = document(webhook);
        audit.append(webhooks, new Document(), document, deed.versions(null, webhook.version()));
        boolean added = Writes.insert(webhooks, document);
        if (added) {
            outbox.publish(webhooks, document);
        }
        return added;
    }

    /** False when it is not in the version before this one any more. */
    boolean put(Webhook next, Deed deed) {
        var asRead = Filters.and(Filters.eq(ID, next.id()), Filters.eq(VERSION, next.version() - 1));
        Document before = webhooks.find(asRead).first();
        if (before == null) {
            return false;
        }
        Document document = document(next);
        Outbox.carry(before, document);
        audit.append(webhooks, before, document, deed.versions(next.version() - 1, next.version()));
        boolean written = webhooks.replaceOne(asRead, document).getMatchedCount() == 1;
        if (written) {
            outbox.publish(webhooks, document);
        }
        return written;
    }

    /** Empty for one that is not there any more. */
    Optional<Webhook> find(String id) {
        return Optional.ofNullable(webhooks.find(Filters.eq(ID, id)).first()).map(WebhookDocuments::webhook).filter(Webhook::isThere);
    }

    /** By id, behind {@code after}. */
    List<Webhook> list(String unit, @Nullable String after, int limit) {
        return webhooks.find(Filters.and(Filters.eq(UNIT, unit), Filters.ne(STATE, State.REMOVED.name()),
                Filters.gt(ID, after == null ? "" : after))).sort(Sorts.ascending(ID)).limit(limit)
                .map(WebhookDocuments::webhook).into(new ArrayList<>());
    }

    /** All for which events are kept. */
    List<Webhook> collecting() {
        return webhooks.find(Filters.in(STATE, State.ACTIVE.name(), State.PAUSED.name()))
                .map(WebhookDocuments::webhook).into(new ArrayList<>());
    }

    /** Ids of those that are sent to. */
    List<String> active() {
        return webhooks.find(Filters.eq(STATE, State.ACTIVE.name())).projection(Projections.include(ID))
                .map(found -> found.getString(ID)).into(new ArrayList<>());
    }

    private static Document document(Webhook webhook) {
        Terms terms = webhook.terms();
        return new Document(ID, webhook.id()).append(VERSION, webhook.version()).append(UNIT, webhook.unit())
                .append("address", terms.address()).append("filter", new Document(new TreeMap<>(terms.filter())))
                .append("description", terms.description()).append(STATE, webhook.state().name())
                .append("secrets", webhook.secrets().stream().map(WebhookDocuments::document).toList())
                .append("made", new Document("by", webhook.made().by()).append("name", webhook.made().name())
                        .append("at", webhook.made().at()));
    }

    private static Document document(Secret secret) {
        return new Document("sealed", secret.sealed()).append("since", secret.since()).append("until", secret.until());
    }

    private static Webhook webhook(Document stored) {
        TreeMap<String, List<String>> filter = new TreeMap<>();
        Document values = stored.get("filter", Document.class);
        values.keySet().forEach(name -> filter.put(name, values.getList(name, String.class)));
        Document made = stored.get("made", Document.class);
        return new Webhook(stored.getString(ID), stored.getString(UNIT),
                new Terms(stored.getString("address"), filter, stored.getString("description")),
                State.valueOf(stored.getString(STATE)),
                stored.getList("secrets", Document.class).stream().map(WebhookDocuments::secret).toList(),
                new Made(made.getString("by"), made.getString("name"), made.get("at", Instant.class)), stored.getLong(VERSION));
    }

    private static Secret secret(Document stored) {
        return new Secret(stored.getString("sealed"), stored.get("since", Instant.class), stored.get("until", Instant.class));
    }
}
