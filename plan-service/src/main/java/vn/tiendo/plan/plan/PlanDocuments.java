package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.form.StoredForm;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.KeptPlan.InForce;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** Plans in MongoDB: one document each, with the events that it still has to publish. */
@Component
class PlanDocuments {

    static final String COLLECTION = "plans";

    private final MongoCollection<Document> plans;
    private final Outbox outbox;
    private final JsonMapper json;

    PlanDocuments(MongoDatabase database, Outbox outbox, JsonMapper json) {
        this.plans = database.getCollection(COLLECTION);
        this.outbox = outbox;
        this.json = json;
    }

    Optional<KeptPlan> find(String id) {
        return Optional.ofNullable(plans.find(eq("_id", id)).first()).map(this::kept);
    }

    /** Page of plans by id; what is null does not restrict. */
    List<PlanSummary> list(@Nullable String unit, @Nullable Integer year, @Nullable PlanState state,
            @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.gt("_id", after == null ? "" : after)));
        if (unit != null) {
            wanted.add(eq("unit", unit));
        }
        if (year != null) {
            wanted.add(eq("year", year));
        }
        if (state != null) {
            wanted.add(eq("state", state.name()));
        }
        return plans.find(and(wanted)).projection(Projections.exclude("form", "outbox")).sort(Sorts.ascending("_id"))
                .limit(limit).map(PlanDocuments::summary).into(new ArrayList<>());
    }

    /** Stores a new plan; false when there is one already. */
    boolean insert(KeptPlan kept) {
        try {
            plans.insertOne(document(kept));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Replaces the plan at the version that was read and publishes what tells of it; false when another change came
     * first. Only a draft is ever replaced, and a draft has nothing pending.
     */
    boolean replace(long version, KeptPlan kept, List<PendingEvent> events) {
        var document = document(kept);
        Outbox.pend(document, events);
        var written = plans.replaceOne(and(eq("_id", kept.plan().id()), eq("version", version)), document);
        if (written.getMatchedCount() == 0) {
            return false;
        }
        outbox.publish(plans, document);
        return true;
    }

    private static Document document(KeptPlan kept) {
        var plan = kept.plan();
        var document = new Document("_id", plan.id()).append("version", kept.version())
                .append("unit", plan.unit()).append("year", plan.year()).append("title", plan.title())
                .append("state", kept.state().name()).append("targets", (int) plan.targets().count());
        InForce inForce = kept.inForce();
        if (inForce != null) {
            document.append("putInForceAt", inForce.at()).append("putInForceBy", inForce.by());
        }
        return document.append("form", new Document(PlanForm.write(plan)));
    }

    private KeptPlan kept(Document document) {
        var plan = StoredForm.read(json, document.get("form", Document.class), PlanForm::read);
        var at = document.get("putInForceAt", Instant.class);
        return new KeptPlan(plan, state(document), document.getLong("version"),
                at == null ? null : new InForce(at, document.getString("putInForceBy")));
    }

    private static PlanSummary summary(Document document) {
        return new PlanSummary(document.getString("_id"), document.getString("unit"), document.getInteger("year"),
                document.getString("title"), state(document), document.getLong("version"),
                document.getInteger("targets"), document.get("putInForceAt", Instant.class));
    }

    private static PlanState state(Document document) {
        return PlanState.valueOf(document.getString("state"));
    }
}
