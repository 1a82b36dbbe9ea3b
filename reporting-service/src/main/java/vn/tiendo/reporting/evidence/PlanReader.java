package vn.tiendo.reporting.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Target.Baseline;
import vn.tiendo.reporting.evidence.domain.Target.MeasuredFrom;
import vn.tiendo.reporting.evidence.domain.Target.Pace;
import vn.tiendo.reporting.evidence.domain.Target.Share;

/** The data of a plan-in-force event. */
@Component
class PlanReader {

    private final JsonMapper json;

    PlanReader(JsonMapper json) {
        this.json = json;
    }

    Plan read(byte[] data, Instant told) {
        Json plan = new Json(json.readTree(data), "");
        int year = (int) plan.whole("year");
        Plan.@Nullable Resolution resolution = plan.optionalObject("resolution").map(PlanReader::resolution).orElse(null);
        return new Plan(plan.text("id"), plan.text("unit"), unitPath(plan),
                plan.optionalText("unitName").orElseGet(() -> plan.text("unit")), year,
                plan.text("title"), resolution,
                plan.list("sections", PlanReader::section),
                plan.list("departments", d -> new Plan.Department(d.text("id"), d.text("name"))),
                plan.whole("version"), inForceSince(plan, told),
                plan.optionalAs("effectiveFrom", LocalDate::parse).orElseGet(() -> effectiveFrom(resolution, year)),
                plan.optionalObject("decision").map(PlanReader::amendment).orElse(null));
    }

    /** An amendment is known since it was put in force, not since the first version was; events of before amendments say the latter only. */
    private static Instant inForceSince(Json plan, Instant told) {
        return plan.optionalAs("changedAt", Instant::parse).or(() -> plan.optionalAs("putInForceAt", Instant::parse)).orElse(told);
    }

    /** Of events of before amendments, which do not say it. */
    private static LocalDate effectiveFrom(Plan.@Nullable Resolution resolution, int year) {
        LocalDate stated = resolution == null ? null : resolution.effectiveFrom();
        return stated == null ? LocalDate.of(year, 1, 1) : stated;
    }

    private static Plan.Amendment amendment(Json decision) {
        return new Plan.Amendment(decision.text("number"), decision.optionalAs("date", LocalDate::parse).orElse(null),
                decision.textOrNull("issuer"), decision.textOrNull("reason"),
                decision.as("effectiveFrom", LocalDate::parse));
    }

    private static List<String> unitPath(Json plan) {
        List<String> path = plan.texts("unitPath");
        return path.isEmpty() ? List.of(plan.text("unit")) : path;
    }

    private static Plan.Resolution resolution(Json resolution) {
        return new Plan.Resolution(resolution.textOrNull("number"),
                resolution.optionalAs("date", LocalDate::parse).orElse(null), resolution.textOrNull("issuer"),
                resolution.textOrNull("session"),
                resolution.optionalAs("effectiveFrom", LocalDate::parse).orElse(null));
    }

    private static Plan.Section section(Json section) {
        return new Plan.Section(section.text("id"), section.text("number"), section.text("title"),
                section.list("targets", PlanReader::target));
    }

    private static Target target(Json target) {
        Rule rule = RuleReader.read(target.object("rule"));
        MeasuredFrom measuredFrom = target.optionalObject("measuredFrom").map(PlanReader::measuredFrom).orElse(null);
        Aggregation aggregation = target.optionalAs("aggregation", Aggregation::valueOf)
                .orElse(measuredFrom == null ? Aggregation.LAST : Aggregation.SUM);
        String responsible = target.text("responsible");
        List<String> reporting = target.texts("reporting");
        return new Target(target.text("id"), target.text("number"), target.text("title"), target.textOrNull("text"),
                target.textOrNull("unitOfMeasure"), rule, aggregation, parts(target, rule),
                target.optionalAs("pace", Pace::valueOf)
                        .orElse(aggregation == Aggregation.SUM && measuredFrom == null ? Pace.LINEAR : Pace.NONE),
                target.list("expected", PlanReader::expected), target.flag("partOfWhole", false), responsible,
                reporting.isEmpty() ? List.of(responsible) : reporting,
                rule.criteria().isEmpty() ? target.optionalAs("frequency", PlanReader::frequency).orElse(null) : null,
                target.optionalObject("baseline").map(PlanReader::baseline).orElse(null),
                target.optionalObject("assigned").map(assigned -> assigned.number("value")).orElse(null),
                target.optionalNumber("weight").orElse(BigDecimal.ONE),
                target.textOrNull("partOf"),
                target.optionalObject("interpretation").map(read -> read.textOrNull("text")).orElse(null),
                target.textOrNull("indicator"), target.textOrNull("sumOf"), measuredFrom, null);
    }

    private static PartsAggregation parts(Json target, Rule rule) {
        return target.optionalAs("partsAggregation", PartsAggregation::valueOf).orElseGet(() -> PartsAggregation
                .usualFor(rule, target.optionalText("measure").filter("RATIO"::equals).isPresent()
                        || target.optionalObject("measuredFrom").isPresent()));
    }

    private static MeasuredFrom measuredFrom(Json measured) {
        return new MeasuredFrom(measured.as("share", Share::valueOf), measured.texts("departments"));
    }

    private static Target.Expected expected(Json expected) {
        return new Target.Expected(expected.as("period", Period::valueOf).endMonth(), expected.number("value"));
    }

    private static Baseline baseline(Json baseline) {
        return new Baseline(baseline.number("value"), baseline.optionalAs("asOf", LocalDate::parse).orElse(null));
    }

    private static Period.Length frequency(String name) {
        return switch (name) {
            case "MONTHLY" -> Period.Length.MONTH;
            case "QUARTERLY" -> Period.Length.QUARTER;
            case "SEMIANNUAL" -> Period.Length.SEMESTER;
            case "ANNUAL" -> Period.Length.YEAR;
            default -> throw new IllegalArgumentException("not a frequency");
        };
    }
}
