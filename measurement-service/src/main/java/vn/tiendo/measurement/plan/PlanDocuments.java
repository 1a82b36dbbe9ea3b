package vn.tiendo.measurement.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;

import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.plan.domain.Target;

/** The local copy in MongoDB: one document a plan. */
@Component
class PlanDocuments implements Plans {

    static final String COLLECTION = "plans";

    private final MongoCollection<Document> collection;

    PlanDocuments(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<Plan> find(String id) {
        @Nullable Document found = collection.find(Filters.eq("_id", id)).first();
        return Optional.ofNullable(found).map(PlanDocuments::plan);
    }

    @Override
    public List<String> idsBelow(String unit) {
        return collection.find(Filters.eq("unitPath", unit)).projection(Projections.include("_id"))
                .map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    @Override
    public void keep(Plan plan) {
        boolean settled = false;
        while (!settled) {
            @Nullable Document there = collection.find(Filters.eq("_id", plan.id()))
                    .projection(Projections.include("sequence")).first();
            settled = there == null ? insert(plan) : replace(there.getLong("sequence"), plan);
        }
    }

    private boolean insert(Plan plan) {
        try {
            collection.insertOne(document(plan));
            return true;
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private boolean replace(long there, Plan plan) {
        return there >= plan.sequence() || collection
                .replaceOne(Filters.and(Filters.eq("_id", plan.id()), Filters.eq("sequence", there)), document(plan))
                .getMatchedCount() == 1;
    }

    private static Document document(Plan plan) {
        return new Document("_id", plan.id()).append("unit", plan.unit()).append("unitPath", plan.unitPath())
                .append("year", plan.year()).append("sequence", plan.sequence())
                .append("departments", List.copyOf(plan.departments()))
                .append("targets", plan.targets().values().stream().map(PlanDocuments::document).toList());
    }

    private static Document document(Target target) {
        @Nullable Frequency frequency = target.frequency();
        return new Document("id", target.id()).append("measure", target.measure().name())
                .append("frequency", frequency == null ? null : frequency.name())
                .append("reporting", List.copyOf(target.reporting())).append("partOfWhole", target.partOfWhole())
                .append("belowZero", target.belowZero()).append("scale", target.scale())
                .append("components", List.copyOf(target.components()));
    }

    private static Plan plan(Document document) {
        Map<String, Target> targets = new HashMap<>();
        document.getList("targets", Document.class).forEach(target -> targets.put(target.getString("id"), target(target)));
        return new Plan(document.getString("_id"), document.getString("unit"),
                document.getList("unitPath", String.class), document.getInteger("year"), document.getLong("sequence"),
                new HashSet<>(document.getList("departments", String.class)), targets);
    }

    private static Target target(Document document) {
        @Nullable String frequency = document.getString("frequency");
        return new Target(document.getString("id"), Measure.valueOf(document.getString("measure")),
                frequency == null ? null : Frequency.valueOf(frequency),
                new HashSet<>(document.getList("reporting", String.class)), document.getBoolean("partOfWhole"),
                document.getBoolean("belowZero"), document.getList("scale", String.class),
                new HashSet<>(document.getList("components", String.class)));
    }
}
