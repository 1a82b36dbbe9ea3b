package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.plan.domain.Difference.Subject;
import vn.tiendo.plan.plan.domain.Difference.Subject.Kind;

/** A plan as named values, so that two can be laid side by side; what is absent has no field. */
final class PlanFields {

    static final String TITLE = "title";

    private PlanFields() {
    }

    /** @param content text, number, flag or list */
    record Value(Object content, @Nullable String unit) {
    }

    /** The values of one part of the plan, in the order in which they are told. */
    static final class Fields {

        private final Map<String, Value> values = new LinkedHashMap<>();

        /** Numbers that are equal are the same, however many zeros they are written with. */
        void put(String name, @Nullable Object value, @Nullable String unit) {
            if (value != null) {
                values.put(name, new Value(value instanceof BigDecimal number
                        ? new BigDecimal(number.stripTrailingZeros().toPlainString()) : value, unit));
            }
        }

        private Fields with(String name, @Nullable Object value) {
            put(name, value instanceof Enum<?> constant ? constant.name() : value, null);
            return this;
        }

        Map<String, Value> values() {
            return values;
        }
    }

    static Map<Subject, Fields> of(Plan plan) {
        Map<Subject, Fields> all = new LinkedHashMap<>();
        all.put(new Subject(Kind.PLAN, ""), head(plan));
        for (var section : plan.sections()) {
            all.put(new Subject(Kind.SECTION, section.id()),
                    new Fields().with("number", section.number()).with(TITLE, section.title()));
            section.targets().forEach(each -> all.put(new Subject(Kind.TARGET, each.id()), target(section, each)));
        }
        return all;
    }

    private static Fields head(Plan plan) {
        var resolution = plan.resolution();
        var fields = new Fields().with(TITLE, plan.title()).with("resolution.number", resolution.number())
                .with("resolution.date", resolution.date()).with("resolution.issuer", resolution.issuer())
                .with("resolution.session", resolution.session())
                .with("resolution.effectiveFrom", resolution.effectiveFrom());
        plan.reportingCycles().forEach(each -> cycle(each, "reportingCycle." + each.frequency() + ".", fields));
        plan.validationRules().forEach(each -> fields.with("validationRule." + each.id(), each.shown()));
        return fields;
    }

    private static void cycle(ReportingCycle cycle, String prefix, Fields fields) {
        fields.with(prefix + "closingMonth", BigDecimal.valueOf(cycle.closingMonth()))
                .with(prefix + "closingDay", BigDecimal.valueOf(cycle.closingDay()))
                .with(prefix + "sendingDays", BigDecimal.valueOf(cycle.sendingDays()))
                .with(prefix + "dayKind", cycle.dayKind());
    }

    private static Fields target(Section section, Target target) {
        var wording = target.wording();
        var fields = new Fields().with("section", section.id()).with("number", wording.number())
                .with(TITLE, wording.title()).with("text", wording.text());
        RuleFields.put(target.rule(), target.measurement().unitOfMeasure(), fields);
        measurement(target.measurement(), fields);
        references(target, fields);
        interpretation(target.interpretation(), fields);
        fields.put("weight", target.weight(), null);
        return fields.with("responsible", target.duty().responsible()).with("reporting", target.duty().reporting())
                .with("partOf", target.partOf()).with("note", target.note());
    }

    private static void measurement(Measurement measurement, Fields fields) {
        fields.with("measure", measurement.measure()).with("indicator", measurement.indicator())
                .with("unitOfMeasure", measurement.unitOfMeasure())
                .with("partOfWhole", measurement.partOfWhole()).with("numerator", measurement.numerator())
                .with("denominator", measurement.denominator())
                .with("partsAggregation", measurement.partsAggregation()).with("sumOf", measurement.sumOf());
        var from = measurement.measuredFrom();
        if (from != null) {
            fields.with("measuredFrom.share", from.share()).with("measuredFrom.departments", from.departments());
        }
        fields.put("explainChangeOver", measurement.explainChangeOver(), "%");
        var schedule = measurement.schedule();
        if (schedule != null) {
            fields.with("frequency", schedule.frequency()).with("aggregation", schedule.aggregation())
                    .with("pace", schedule.pace());
            schedule.expected().forEach(each -> fields.put("expected." + each.period(), each.value(),
                    measurement.unitOfMeasure()));
        }
    }

    private static void references(Target target, Fields fields) {
        var unit = target.measurement().unitOfMeasure();
        var baseline = target.references().baseline();
        if (baseline != null) {
            fields.put("baseline.value", baseline.value(), unit);
            fields.with("baseline.asOf", baseline.asOf()).with("baseline.source", baseline.source());
        }
        var assigned = target.references().assigned();
        if (assigned != null) {
            fields.put("assigned.value", assigned.value(), unit);
            fields.with("assigned.source", assigned.source());
        }
    }

    private static void interpretation(@Nullable Interpretation interpretation, Fields fields) {
        if (interpretation != null) {
            fields.with("interpretation.text", interpretation.text()).with("interpretation.by", interpretation.by())
                    .with("interpretation.on", interpretation.on());
        }
    }
}
