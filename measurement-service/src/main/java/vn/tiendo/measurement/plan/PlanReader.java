package vn.tiendo.measurement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.plan.domain.Aggregation;
import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.MovedDates;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.plan.domain.ValidationRule;
import vn.tiendo.measurement.plan.domain.ValidationRule.Operator;
import vn.tiendo.platform.event.UnreadableEvent;

/**
 * Reads plan-service's events of plans, tolerantly: what is not needed is not looked at, and a target or a validation
 * rule of a kind that is not known here is left out, so that the plan's other targets can be reported.
 */
@Component
class PlanReader {

    private final JsonMapper json;

    PlanReader(JsonMapper json) {
        this.json = json;
    }

    /** @param told when it came to bind */
    Plan read(byte[] data, long sequence, Instant told) {
        JsonNode plan = json.readTree(data);
        List<String> unitPath = texts(plan.path("unitPath"));
        String unit = text(plan, "unit");
        return new Plan(text(plan, "id"), unit, unitPath.isEmpty() ? List.of(unit) : unitPath, year(plan), sequence,
                ids(plan.path("departments")), targets(plan.path("sections")), effectiveFrom(plan),
                plan.path("state").asString("").equals("CLOSED"), rules(plan.path("validationRules")), dates(plan.path("dates")),
                OutlineReader.read(plan), told);
    }

    /** The data of a plan-dates-changed event. */
    MovedDates readDates(byte[] data, long sequence) {
        JsonNode moved = json.readTree(data);
        JsonNode version = moved.path("version");
        if (!version.isIntegralNumber() || !moved.path("dates").isArray()) {
            throw new UnreadableEvent("plan-dates-changed without a whole number at /version or a list at /dates", null);
        }
        return new MovedDates(text(moved, "plan"), sequence, version.longValue(), dates(moved.path("dates")));
    }

    /** Events of before amendments do not say it: then from the resolution's day, else from the first of the year. */
    private static LocalDate effectiveFrom(JsonNode plan) {
        String stated = plan.path("effectiveFrom").asString(plan.path("resolution").path("effectiveFrom").asString(""));
        try {
            return stated.isEmpty() ? LocalDate.of(year(plan), 1, 1) : LocalDate.parse(stated);
        } catch (DateTimeParseException broken) {
            throw new UnreadableEvent("plan-in-force with no date at /effectiveFrom: " + stated, broken);
        }
    }

    private static Map<String, PeriodDates> dates(JsonNode list) {
        Map<String, PeriodDates> dates = new HashMap<>();
        list.forEach(each -> dates.put(text(each, "period"),
                new PeriodDates(date(each, "from"), date(each, "closing"), date(each, "due"))));
        return dates;
    }

    private static LocalDate date(JsonNode node, String field) {
        try {
            return LocalDate.parse(text(node, field));
        } catch (DateTimeParseException broken) {
            throw new UnreadableEvent("plan-in-force with no date as " + field + " of a period", broken);
        }
    }

    private static int year(JsonNode plan) {
        JsonNode year = plan.path("year");
        if (!year.isIntegralNumber()) {
            throw new UnreadableEvent("plan-in-force without a whole number at /year", null);
        }
        return year.intValue();
    }

    private static Map<String, Target> targets(JsonNode sections) {
        Map<String, Target> targets = new HashMap<>();
        for (JsonNode section : sections) {
            for (JsonNode target : section.path("targets")) {
                target(target).ifPresent(known -> targets.put(known.id(), known));
            }
        }
        return targets;
    }

    private static Optional<Target> target(JsonNode target) {
        Optional<Measure> measure = constant(target.path("measure"), Measure::valueOf);
        Optional<Frequency> frequency = constant(target.path("frequency"), Frequency::valueOf);
        return measure.map(known -> {
            boolean partOfWhole = target.path("partOfWhole").asBoolean(false);
            boolean rate = target.path("unitOfMeasure").asString("").contains("%");
            JsonNode rule = target.path("rule");
            @Nullable Frequency due = frequency.orElse(null);
            return new Target(text(target, "id"), known, due, reporting(target), partOfWhole, rate && !partOfWhole,
                    texts(rule.path("scale")), ids(rule.path("components")), overTime(target),
                    target.path("indicator").asStringOpt().orElse(null));
        });
    }

    private static OverTime overTime(JsonNode target) {
        return new OverTime(constant(target.path("aggregation"), Aggregation::valueOf).orElse(null),
                target.path("explainChangeOver").isNumber() ? target.path("explainChangeOver").decimalValue() : null);
    }

    private static List<ValidationRule> rules(JsonNode list) {
        return list.valueStream().flatMap(rule -> constant(rule.path("operator"), Operator::valueOf)
                .map(known -> new ValidationRule(text(rule, "id"), text(rule, "left"), known, texts(rule.path("right"))))
                .stream()).toList();
    }

    private static Set<String> reporting(JsonNode target) {
        List<String> reporting = texts(target.path("reporting"));
        return reporting.isEmpty() ? Set.of(text(target, "responsible")) : new HashSet<>(reporting);
    }

    private static <E> Optional<E> constant(JsonNode node, Function<String, E> valueOf) {
        try {
            return Optional.of(valueOf.apply(node.asString("")));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new HashSet<>();
        list.forEach(item -> ids.add(text(item, "id")));
        return ids;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(item -> item.asString("")).toList();
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isEmpty()) {
            throw new UnreadableEvent("plan-in-force without " + field, null);
        }
        return text;
    }
}
