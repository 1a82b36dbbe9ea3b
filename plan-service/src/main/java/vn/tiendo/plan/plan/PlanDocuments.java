package vn.tiendo.plan.plan;

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
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.calendar.domain.FindToldDates;
import vn.tiendo.plan.calendar.domain.VersionDates;
import vn.tiendo.plan.plan.domain.FindPlan;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** Plans in MongoDB: one document each, with its audit and the events that it still has to publish. */
@Component
class PlanDocuments implements FindPlan, FindToldDates {

    static final String COLLECTION = "plans";

    private static final Bson VERSION = Projections.include("version");
    private static final Bson CONTENT = Projections.exclude("audit", "outbox");
    private static final Bson SUMMARY = Projections.exclude("form", "audit", "outbox");

    private final MongoCollection<Document> plans;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final PlanVersionDocuments versions;
    private final DatesOfVersion dates;
    private final JsonMapper json;
    private final RecentPlans recent = new RecentPlans();

    PlanDocuments(MongoDatabase database, PlanVersionDocuments versions, DatesOfVersion dates, Outbox outbox,
            AuditTrail trail, JsonMapper json) {
        this.plans = database.getCollection(COLLECTION);
        this.versions = versions;
        this.dates = dates;
        this.outbox = outbox;
        this.trail = trail;
        this.json = json;
    }

    /** A plan with the document that it was read from. */
    record Stored(KeptPlan kept, Document document) {
    }

    @Override
    public Optional<KeptPlan> find(String id) {
        return Optional.ofNullable(plans.find(eq("_id", id)).projection(VERSION).first())
                .flatMap(head -> recent.find(id, head.getLong("version")).or(() -> read(id)));
    }

    private Optional<KeptPlan> read(String id) {
        return Optional.ofNullable(plans.find(eq("_id", id)).projection(CONTENT).first())
                .map(document -> recent.keep(kept(document)));
    }

    /** A version that was copied, but not replaced yet, is there once. */
    @Override
    public List<KeptPlan> versions(KeptPlan kept) {
        var former = kept.state() == PlanState.DRAFT ? List.<KeptPlan>of() : versions.before(kept);
        return Stream.concat(former.stream(), Stream.of(kept)).toList();
    }

    @Override
    public List<String> inForceSince(int year) {
        return plans.find(and(eq("state", PlanState.IN_FORCE.name()), Filters.gte("year", year)))
                .projection(Projections.include("_id")).sort(Sorts.ascending("_id"))
                .map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    /** Ids of plans in force with a target that an indicator measures, some at most. */
    List<String> inForceMeasuring(String indicator, int most) {
        return plans.find(and(eq("state", PlanState.IN_FORCE.name()), eq("form.sections.targets.indicator", indicator)))
                .projection(Projections.include("_id")).sort(Sorts.ascending("_id")).limit(most)
                .map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    @Override
    public List<VersionDates> toldOf(String plan) {
        return Optional.ofNullable(plans.find(eq("_id", plan)).projection(PlanVersionDocuments.DATES).first())
                .map(PlanVersionDocuments::dates).map(now -> Stream.concat(versions.datesBefore(plan, now.version()).stream(),
                        Stream.of(now)).toList()).orElse(List.of());
    }

    /** As it is needed to write its next version. */
    Optional<Stored> load(String id) {
        return Optional.ofNullable(plans.find(eq("_id", id)).first())
                .map(document -> new Stored(kept(document), document));
    }

    List<Plan> inForce(String unit) {
        return plans.find(and(eq("unit", unit), eq("state", PlanState.IN_FORCE.name()))).projection(CONTENT)
                .sort(Sorts.ascending("_id")).map(document -> kept(document).plan()).into(new ArrayList<>());
    }

    /**
     * Page of plans by id; what is null does not restrict.
     *
     * @param draftsOf the unit whose drafts are shown beside all plans that bind or did
     */
    List<PlanSummary> list(@Nullable String unit, @Nullable Integer year, @Nullable PlanState state,
            Optional<String> draftsOf, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.gt("_id", after == null ? "" : after), seen(draftsOf)));
        if (unit != null) {
            wanted.add(eq("unit", unit));
        }
        if (year != null) {
            wanted.add(eq("year", year));
        }
        if (state != null) {
            wanted.add(eq("state", state.name()));
        }
        return plans.find(and(wanted)).projection(SUMMARY).sort(Sorts.ascending("_id"))
                .limit(limit).map(PlanDocuments::summary).into(new ArrayList<>());
    }

    private static Bson seen(Optional<String> draftsOf) {
        var binding = Filters.in("state", PlanState.IN_FORCE.name(), PlanState.CLOSED.name());
        return draftsOf.map(unit -> Filters.or(binding, eq("unit", unit))).orElse(binding);
    }

    /** Stores a new plan; false when there is one already. */
    boolean insert(KeptPlan kept, Deed deed) {
        var document = document(kept, new Document(), List.of(), deed);
        if (!Writes.insert(plans, document)) {
            return false;
        }
        outbox.publish(plans, document);
        return true;
    }

    /**
     * Replaces the plan as it was read and publishes what tells of it; false when another change came first. A version
     * that binds is copied before.
     */
    boolean replace(Stored before, KeptPlan kept, List<PendingEvent> events, Deed deed) {
        if (before.kept().state() != PlanState.DRAFT) {
            versions.keep(PlanDocument.write(before.kept(), before.document()));
        }
        var document = document(kept, before.document(), events, deed);
        var written = plans.replaceOne(
                and(eq("_id", kept.plan().id()), eq("version", before.kept().version())), document);
        if (written.getMatchedCount() == 0) {
            return false;
        }
        outbox.publish(plans, document);
        return true;
    }

    /** With its audit record; what the former document still has to publish is carried over. */
    private Document document(KeptPlan kept, Document former, List<PendingEvent> events, Deed deed) {
        var document = PlanDocument.write(kept, former);
        if (kept.state() != PlanState.DRAFT) {
            document.append("dates", dates.of(kept.plan()).stream().map(Document::new).toList());
        }
        Outbox.pend(document, events);
        trail.append(plans, former, document, deed);
        return document;
    }

    private KeptPlan kept(Document document) {
        return PlanDocument.read(json, document);
    }

    private static PlanSummary summary(Document document) {
        return new PlanSummary(document.getString("_id"), document.getString("unit"), document.getInteger("year"),
                document.getString("title"), PlanDocument.state(document), document.getLong("version"),
                document.getInteger("targets"), document.get("putInForceAt", Instant.class));
    }
}
