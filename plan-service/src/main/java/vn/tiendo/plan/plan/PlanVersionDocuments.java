package vn.tiendo.plan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.calendar.DatesForm;
import vn.tiendo.plan.calendar.domain.VersionDates;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

/**
 * Former versions of plans, each a copy of the plan's document without its audit, made before that is replaced. Whoever
 * makes the copy makes the same one, so that a crash or a lost race between the copy and the replacement does no harm.
 */
@Component
class PlanVersionDocuments {

    static final String COLLECTION = "plan_versions";

    static final Bson DATES = Projections.exclude("form.sections", "audit", "outbox");

    private final MongoCollection<Document> versions;
    private final JsonMapper json;

    PlanVersionDocuments(MongoDatabase database, JsonMapper json) {
        this.versions = database.getCollection(COLLECTION);
        this.json = json;
    }

    void keep(Document outgoing) {
        var plan = outgoing.getString("_id");
        var copy = new Document(outgoing).append("_id", id(plan, outgoing.getLong("version"))).append("plan", plan);
        copy.keySet().removeAll(List.of("audit", "outbox"));
        Writes.insert(versions, copy);
    }

    Optional<KeptPlan> find(String plan, long version) {
        return Optional.ofNullable(versions.find(eq("_id", id(plan, version))).first())
                .map(document -> PlanDocument.read(json, document));
    }

    /** All of a plan, the first one first. */
    List<PlanVersion> list(String plan) {
        return versions.find(eq("plan", plan)).projection(Projections.exclude("form")).sort(Sorts.ascending("version"))
                .map(document -> new PlanVersion(document.getLong("version"), PlanDocument.step(json, document)))
                .into(new ArrayList<>());
    }

    /** With their content, the first one first. */
    List<KeptPlan> before(KeptPlan kept) {
        return versions.find(and(eq("plan", kept.plan().id()), lt("version", kept.version())))
                .sort(Sorts.ascending("version")).map(document -> PlanDocument.read(json, document))
                .into(new ArrayList<>());
    }

    /** The dates with which they were told, the first one first. */
    List<VersionDates> datesBefore(String plan, long version) {
        return versions.find(and(eq("plan", plan), lt("version", version))).projection(DATES)
                .sort(Sorts.ascending("version")).map(PlanVersionDocuments::dates).into(new ArrayList<>());
    }

    /** Of the document of a plan that binds, or of a copy of it. */
    static VersionDates dates(Document document) {
        return new VersionDates(document.getLong("version"), PlanDocument.effectiveFrom(document),
                DatesForm.read(document.getList("dates", Document.class, List.of())));
    }

    private static String id(String plan, long version) {
        return plan + "/" + version;
    }
}
