package vn.tiendo.reporting.alert;

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
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.alert.domain.Alert;
import vn.tiendo.reporting.alert.domain.Alert.Acknowledgement;
import vn.tiendo.reporting.alert.domain.Alert.Kind;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Collection {@code alerts}, by id: a version when it is raised, another when it is acknowledged. */
@Component
class AlertDocuments {

    static final String COLLECTION = "alerts";
    static final String UNIT = "unit";
    private static final String PLAN = "plan";
    private static final String TARGET = "target";
    private static final String KIND = "kind";
    private static final String BASIS = "basis";
    private static final String AT = "at";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String SECTION = "section";
    private static final String DEPARTMENT = "department";
    private static final String CONFIRMED_BY = "confirmedBy";
    private static final String ACKNOWLEDGED = "acknowledged";

    private final MongoCollection<Document> alerts;
    private final AlertEvents events;
    private final AuditTrail audit;
    private final Outbox outbox;

    AlertDocuments(MongoDatabase database, AlertEvents events, AuditTrail audit, Outbox outbox) {
        this.alerts = database.getCollection(COLLECTION);
        this.events = events;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** One that is there already stays as it is. */
    void raise(Alert alert) {
        Document document = document(alert, 1);
        Outbox.pend(document, told(alert, 1));
        if (Writes.insert(alerts, document)) {
            outbox.publish(alerts, document);
        }
        confirm(alert);
    }

    /** Whichever of two that say the same is stored last finds the other. */
    private void confirm(Alert alert) {
        if (alert.basis() == Basis.APPROVED) {
            alerts.updateMany(Filters.and(alike(alert, Basis.PROVISIONAL), Filters.lte(AT, alert.at()), Filters.exists(CONFIRMED_BY, false)),
                    Updates.set(CONFIRMED_BY, alert.id()));
            return;
        }
        Document approved = alerts.find(Filters.and(alike(alert, Basis.APPROVED), Filters.gte(AT, alert.at()))).sort(Sorts.ascending(ID)).first();
        if (approved != null) {
            alerts.updateOne(Filters.eq(ID, alert.id()), Updates.set(CONFIRMED_BY, approved.getString(ID)));
        }
    }

    private static Bson alike(Alert alert, Basis basis) {
        return Filters.and(Filters.eq(UNIT, alert.unit()), Filters.eq(PLAN, alert.plan()), Filters.eq(TARGET, alert.target()),
                Filters.eq(KIND, alert.kind().name()), Filters.eq(BASIS, basis.name()));
    }

    Optional<Alert> find(String id) {
        return Optional.ofNullable(alerts.find(Filters.eq(ID, id)).first()).map(AlertDocuments::alert);
    }

    /** False when somebody else has done so before. */
    boolean acknowledge(Alert acknowledged, Deed deed) {
        Document before = alerts.find(Filters.eq(ID, acknowledged.id())).first();
        if (before == null || before.containsKey(ACKNOWLEDGED)) {
            return false;
        }
        long version = before.getLong(VERSION) + 1;
        Document next = document(acknowledged, version);
        Outbox.carry(before, next);
        Outbox.pend(next, told(acknowledged, version));
        audit.append(alerts, before, next, deed.versions(version - 1, version));
        boolean written = alerts.replaceOne(Filters.and(Filters.eq(ID, acknowledged.id()), Filters.eq(VERSION, version - 1)), next)
                .getMatchedCount() == 1;
        if (written) {
            outbox.publish(alerts, next);
        }
        return written;
    }

    /** Newest first, behind {@code after}. */
    List<Alert> list(String unit, @Nullable String plan, boolean openOnly, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq(UNIT, unit)));
        if (plan != null) {
            wanted.add(Filters.eq(PLAN, plan));
        }
        if (openOnly) {
            wanted.add(Filters.exists(ACKNOWLEDGED, false));
            wanted.add(Filters.exists(CONFIRMED_BY, false));
        }
        if (after != null) {
            wanted.add(Filters.lt(ID, after));
        }
        return alerts.find(Filters.and(wanted)).sort(Sorts.descending(ID)).limit(limit).map(AlertDocuments::alert)
                .into(new ArrayList<>());
    }

    /** Subscribers hear of what was approved. */
    private List<PendingEvent> told(Alert alert, long version) {
        return alert.basis() == Basis.APPROVED ? List.of(events.changed(alert, version)) : List.of();
    }

    private static Document document(Alert alert, long version) {
        Document document = new Document(ID, alert.id()).append(VERSION, version).append(KIND, alert.kind().name())
                .append(BASIS, alert.basis().name()).append(PLAN, alert.plan()).append(UNIT, alert.unit())
                .append("unitPath", alert.unitPath()).append(SECTION, alert.section()).append(DEPARTMENT, alert.department())
                .append(TARGET, alert.target()).append("title", alert.title())
                .append("vi", alert.text().vi()).append("en", alert.text().en()).append("report", alert.report())
                .append(AT, alert.at());
        if (alert.confirmedBy() != null) {
            document.append(CONFIRMED_BY, alert.confirmedBy());
        }
        Acknowledgement seen = alert.acknowledgement();
        return seen == null ? document : document.append(ACKNOWLEDGED, new Document("by", seen.by()).append("name", seen.name())
                .append("at", seen.at()).append("note", seen.note()));
    }

    private static Alert alert(Document stored) {
        Document seen = stored.get(ACKNOWLEDGED, Document.class);
        return new Alert(stored.getString(ID), Kind.valueOf(stored.getString(KIND)), Basis.valueOf(stored.getString(BASIS)),
                stored.getString(PLAN), stored.getString(UNIT), stored.getList("unitPath", String.class),
                stored.getString(SECTION), stored.getString(DEPARTMENT), stored.getString(TARGET), stored.getString("title"), new Text(stored.getString("vi"), stored.getString("en")),
                stored.getString("report"), stored.get(AT, Instant.class), stored.getString(CONFIRMED_BY), seen == null ? null
                : new Acknowledgement(seen.getString("by"), seen.getString("name"), seen.get("at", Instant.class),
                        seen.getString("note")));
    }
}
