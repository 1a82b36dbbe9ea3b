package vn.tiendo.measurement.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.measurement.plan.domain.Aggregation;
import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.MovedDates;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.platform.store.Writes;

/**
 * The local copy in MongoDB: {@code plan_versions} by plan/version, and {@code plans} with the highest version of each, by
 * which plans are found from their units.
 */
@Component
class PlanDocuments implements Plans {

    static final String COLLECTION = "plans";

    static final String VERSIONS = "plan_versions";

    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> versions;
    private final MovedDatesDocuments moved;

    PlanDocuments(MongoDatabase database, MovedDatesDocuments moved) {
        this.collection = database.getCollection(COLLECTION);
        this.versions = database.getCollection(VERSIONS);
        this.moved = moved;
    }

    @Override
    public List<Plan> versions(String id) {
        List<Plan> told = told(id);
        return moved.find(id).map(dates -> told.stream().map(dates::in).toList()).orElse(told);
    }

    /** A plan that was kept before versions were has one. */
    private List<Plan> told(String id) {
        List<Plan> all = versions.find(Filters.eq("plan", id)).sort(Sorts.ascending("sequence"))
                .map(document -> plan(id, document)).into(new ArrayList<>());
        return all.isEmpty() ? collection.find(Filters.eq("_id", id)).map(document -> plan(id, document))
                .into(new ArrayList<>()) : all;
    }

    @Override
    public List<String> idsOf(String unit) {
        return ids(Filters.and(Filters.eq("unitPath", unit), Filters.eq("unit", unit)));
    }

    @Override
    public List<String> idsBelow(String unit) {
        return ids(Filters.eq("unitPath", unit));
    }

    @Override
    public Map<String, List<String>> open(int firstYear, int lastYear) {
        Map<String, List<String>> open = new HashMap<>();
        collection.find(Filters.and(Filters.gte("year", firstYear), Filters.lte("year", lastYear), Filters.ne("closed", true)))
                .projection(Projections.include("unit"))
                .forEach(plan -> open.computeIfAbsent(plan.getString("unit"), _ -> new ArrayList<>()).add(plan.getString("_id")));
        return open;
    }

    private List<String> ids(Bson filter) {
        return collection.find(filter).projection(Projections.include("_id"))
                .map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    @Override
    public void keep(MovedDates dates) {
        moved.keep(dates);
    }

    @Override
    public void keep(Plan plan) {
        Writes.insert(versions, document(plan).append("_id", plan.id() + "/" + plan.sequence()).append("plan", plan.id()));
        boolean settled = false;
        while (!settled) {
            @Nullable Document there = collection.find(Filters.eq("_id", plan.id()))
                    .projection(Projections.include("sequence")).first();
            settled = there == null ? Writes.insert(collection, document(plan)) : replace(there.getLong("sequence"), plan);
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
                .append("effectiveFrom", plan.effectiveFrom().toString()).append("closed", plan.closed())
                .append("departments", List.copyOf(plan.departments()))
                .append("targets", plan.targets().values().stream().map(PlanDocuments::document).toList())
                .append("validationRules", plan.validationRules().stream().map(ValidationRuleForm::of).toList())
                .append("dates", DatesForm.of(plan.dates()))
                .append("outline", OutlineForm.of(plan.outline())).append("told", plan.told());
    }

    private static Document document(Target target) {
        @Nullable Frequency frequency = target.frequency();
        @Nullable Aggregation aggregation = target.overTime().aggregation();
        return new Document("id", target.id()).append("measure", target.measure().name())
                .append("frequency", frequency == null ? null : frequency.name())
                .append("reporting", List.copyOf(target.reporting())).append("partOfWhole", target.partOfWhole())
                .append("belowZero", target.belowZero()).append("scale", target.scale())
                .append("components", List.copyOf(target.components())).append("indicator", target.indicator())
                .append("aggregation", aggregation == null ? null : aggregation.name())
                .append("explainChangeOver", target.overTime().explainChangeOver());
    }

    private static Plan plan(String id, Document document) {
        Map<String, Target> targets = new HashMap<>();
        document.getList("targets", Document.class).forEach(target -> targets.put(target.getString("id"), target(target)));
        @Nullable String from = document.getString("effectiveFrom");
        int year = document.getInteger("year");
        return new Plan(id, document.getString("unit"),
                document.getList("unitPath", String.class), year, document.getLong("sequence"),
                new HashSet<>(document.getList("departments", String.class)), targets,
                from == null ? LocalDate.of(year, 1, 1) : LocalDate.parse(from), document.getBoolean("closed", false),
                document.getList("validationRules", Document.class, List.of()).stream().map(ValidationRuleForm::read).toList(),
                DatesForm.read(document.getList("dates", Document.class, List.of())), OutlineForm.read(document.get("outline", Document.class)),
                document.get("told", Instant.class));
    }

    private static Target target(Document document) {
        @Nullable String frequency = document.getString("frequency");
        return new Target(document.getString("id"), Measure.valueOf(document.getString("measure")),
                frequency == null ? null : Frequency.valueOf(frequency),
                new HashSet<>(document.getList("reporting", String.class)), document.getBoolean("partOfWhole"),
                document.getBoolean("belowZero"), document.getList("scale", String.class),
                new HashSet<>(document.getList("components", String.class)), overTime(document),
                document.getString("indicator"));
    }

    private static OverTime overTime(Document document) {
        @Nullable String aggregation = document.getString("aggregation");
        return new OverTime(aggregation == null ? null : Aggregation.valueOf(aggregation),
                document.get("explainChangeOver", BigDecimal.class));
    }
}
