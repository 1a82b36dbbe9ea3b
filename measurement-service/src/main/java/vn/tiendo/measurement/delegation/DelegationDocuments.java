package vn.tiendo.measurement.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.Delegations;
import vn.tiendo.measurement.delegation.domain.Grant;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

/** Delegations in MongoDB: one document each, with its audit. */
@Component
class DelegationDocuments implements Delegations {

    static final String COLLECTION = "delegations";

    private static final Bson WITHOUT_AUDIT = Projections.exclude("audit", "outbox", "outboxAt", DelegationForm.DAYS);

    private final MongoCollection<Document> collection;
    private final AuditTrail trail;
    private final Outbox outbox;

    DelegationDocuments(MongoDatabase database, AuditTrail trail, Outbox outbox) {
        this.collection = database.getCollection(COLLECTION);
        this.trail = trail;
        this.outbox = outbox;
    }

    @Override
    public Set<String> departments(String unit, String officer, LocalDate day) {
        return collection.find(Filters.and(officer(unit, officer), Filters.eq(DelegationForm.DAYS, day.toString())))
                .projection(Projections.include("department")).map(found -> found.getString("department"))
                .into(new HashSet<>());
    }

    /** One that was not revoked and shares a day with what is asked for. */
    Optional<Delegation> overlapping(String unit, Grant asked) {
        if (asked.from() == null || asked.to() == null) {
            return Optional.empty();
        }
        @Nullable Document found = collection.find(Filters.and(officer(unit, asked.officer()),
                Filters.eq("department", asked.department()), Filters.eq("revoked", null),
                Filters.lte("from", asked.to().toString()), Filters.gte("to", asked.from().toString())))
                .projection(WITHOUT_AUDIT).first();
        return Optional.ofNullable(found).map(DelegationForm::read);
    }

    Optional<Delegation> find(String id) {
        @Nullable Document found = collection.find(Filters.eq("_id", id)).projection(WITHOUT_AUDIT).first();
        return Optional.ofNullable(found).map(DelegationForm::read);
    }

    Optional<Stored> findWhole(String id) {
        @Nullable Document found = collection.find(Filters.eq("_id", id)).first();
        return Optional.ofNullable(found).map(document -> new Stored(DelegationForm.read(document), document));
    }

    /** The newest first; ids grow with time. */
    List<Delegation> list(Bson filter, int limit) {
        return collection.find(filter).projection(WITHOUT_AUDIT).sort(Sorts.descending("_id")).limit(limit)
                .map(DelegationForm::read).into(new ArrayList<>());
    }

    /** False when another one that shares a day with it came first. */
    boolean insert(Delegation granted, Deed deed) {
        Document next = DelegationForm.of(granted);
        trail.append(collection, new Document(), next, deed);
        if (!Writes.insert(collection, next)) {
            return false;
        }
        outbox.publish(collection, next);
        return true;
    }

    /** False when another change came first. */
    boolean replace(Stored before, Delegation changed, Deed deed) {
        Document next = DelegationForm.of(changed);
        Outbox.carry(before.document(), next);
        trail.append(collection, before.document(), next, deed);
        boolean written = collection.replaceOne(Filters.and(Filters.eq("_id", changed.id()),
                Filters.eq("version", before.delegation().version())), next).getMatchedCount() == 1;
        if (written) {
            outbox.publish(collection, next);
        }
        return written;
    }

    private static Bson officer(String unit, String officer) {
        return Filters.and(Filters.eq("unit", unit), Filters.eq("officer", officer));
    }
}
