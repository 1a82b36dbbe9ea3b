package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.unit.domain.Department;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.Unit;

/** Plans for tests, right in all that a test does not say. */
final class Plans {

    static final PlacedUnit WARD = new PlacedUnit(new Unit("ward", "Phường", Unit.Kind.WARD, "city", List.of(
            new Department("police", "Công an", Department.Kind.OFFICE),
            new Department("land", "Địa chính", Department.Kind.OFFICE))), 1, List.of("city", "ward"));

    /** What the city's catalogue holds, and one of another city's. */
    static final Map<String, KeptIndicator> CATALOGUE = Map.of("garbage", indicator("garbage", "%", "city"),
            "fires", indicator("fires", "vụ", "city"), "far", indicator("far", "vụ", "other-city"),
            "revenue", indicator("revenue", "đồng", Aggregation.SUM, Indicator.OverUnits.SUM),
            "recognised", indicator("recognised", "phường", Aggregation.LAST, Indicator.OverUnits.COUNT));

    static final PlacedUnit CITY = new PlacedUnit(new Unit("city", "Thành phố", Unit.Kind.CITY, null,
            List.of(new Department("land", "Địa chính", Department.Kind.OFFICE))), 1, List.of("city"));

    private Plans() {
    }

    static Plan plan(Target... targets) {
        return planOf(new Section("KT", "1", "Kinh tế", List.of(targets)));
    }

    static Plan planOf(Section... sections) {
        return new Plan("ward-2024", "ward", 2024, "Kế hoạch", new Resolution("34/NQ-HĐND",
                LocalDate.of(2023, 12, 28), "HĐND", null, null), List.of(), List.of(), List.of(sections));
    }

    /** A plan with reporting cycles of its own. */
    static Plan with(ReportingCycle... cycles) {
        var plan = plan();
        return new Plan(plan.id(), plan.unit(), plan.year(), plan.title(), plan.resolution(), List.of(cycles),
                List.of(), plan.sections());
    }

    /** The plan with rules among its figures. */
    static Plan with(Plan plan, ValidationRule... rules) {
        return new Plan(plan.id(), plan.unit(), plan.year(), plan.title(), plan.resolution(), plan.reportingCycles(),
                List.of(rules), plan.sections());
    }

    static List<Flaw> flaws(Plan plan) {
        return flaws(plan, Set.of());
    }

    static List<Flaw> flaws(Plan plan, Set<String> unreadable) {
        return PlanChecks.flaws(new PlanUnderCheck(plan, Optional.of(WARD), CATALOGUE, unreadable));
    }

    /** The same plan as one of the city. */
    static List<Flaw> flawsOfCity(Plan plan) {
        return PlanChecks.flaws(new PlanUnderCheck(new Plan("city-2024", "city", plan.year(), plan.title(),
                plan.resolution(), plan.reportingCycles(), plan.validationRules(), plan.sections()), Optional.of(CITY), CATALOGUE, Set.of()));
    }

    private static KeptIndicator indicator(String code, String unitOfMeasure, Aggregation overTime,
            Indicator.OverUnits overUnits) {
        return new KeptIndicator(new Indicator(code, new Indicator.Name(code, null), unitOfMeasure, overTime, overUnits,
                Indicator.Better.HIGHER, null, null, List.of()), "city", 1);
    }

    private static KeptIndicator indicator(String code, String unitOfMeasure, String unit) {
        return new KeptIndicator(new Indicator(code, new Indicator.Name(code, null), unitOfMeasure, Aggregation.LAST,
                Indicator.OverUnits.NONE, Indicator.Better.HIGHER, null, null, List.of()), unit, 1);
    }

    static Bound bound(String value) {
        return new Bound(new BigDecimal(value), true);
    }

    static Bound above(String value) {
        return new Bound(new BigDecimal(value), false);
    }

    static TargetBuilder target(String id) {
        return new TargetBuilder(id);
    }

    /** A narrative target of the land office unless said otherwise. */
    static final class TargetBuilder {
        private final String id;
        private String number;
        private Rule rule = new Rule.Narrative();
        private Measure measure = Measure.NARRATIVE;
        private @Nullable String indicator;
        private @Nullable String unitOfMeasure;
        private Schedule schedule = Schedule.of(Frequency.MONTHLY, Optional.empty(), Optional.empty());
        private boolean partOfWhole;
        private Duty duty = new Duty("land", List.of());
        private References references = new References(null, null);
        private BigDecimal weight = BigDecimal.ONE;
        private @Nullable String partOf;
        private @Nullable Interpretation interpretation;
        private @Nullable String note;
        private @Nullable PartsAggregation parts;
        private @Nullable String sumOf;
        private @Nullable MeasuredFrom measuredFrom;
        private @Nullable BigDecimal explainChangeOver;

        private TargetBuilder(String id) {
            this.id = id;
            this.number = id;
        }

        TargetBuilder number(String value) {
            number = value;
            return this;
        }

        TargetBuilder rule(Rule value, Measure by) {
            rule = value;
            measure = by;
            return this;
        }

        TargetBuilder indicator(String code, @Nullable String in) {
            indicator = code;
            unitOfMeasure = in;
            return this;
        }

        TargetBuilder in(String measuredIn) {
            unitOfMeasure = measuredIn;
            return this;
        }

        TargetBuilder schedule(Aggregation aggregation, Pace pace) {
            schedule = Schedule.of(Frequency.MONTHLY, Optional.of(aggregation), Optional.of(pace));
            return this;
        }

        TargetBuilder expected(Pace pace, Expected... course) {
            schedule = new Schedule(Frequency.MONTHLY, Aggregation.SUM, pace, List.of(course));
            return this;
        }

        TargetBuilder percentOfWhole() {
            unitOfMeasure = "%";
            partOfWhole = true;
            return this;
        }

        TargetBuilder duty(String responsible, String... reporting) {
            duty = new Duty(responsible, Arrays.asList(reporting));
            return this;
        }

        TargetBuilder baseline(String value) {
            references = new References(new References.Baseline(new BigDecimal(value), null, null), null);
            return this;
        }

        TargetBuilder assigned(String value) {
            references = new References(null, new References.Assignment(new BigDecimal(value), null));
            return this;
        }

        TargetBuilder note(String value) {
            note = value;
            return this;
        }

        TargetBuilder interpretation(String text) {
            interpretation = new Interpretation(text, "planner", LocalDate.of(2024, 1, 5));
            return this;
        }

        TargetBuilder weight(String value) {
            weight = new BigDecimal(value);
            return this;
        }

        TargetBuilder partOf(String composite) {
            partOf = composite;
            return this;
        }

        /** The schedule says how it is put together over time; nobody reports it. */
        TargetBuilder sumOf(String code, PartsAggregation overUnits, Aggregation overTime) {
            sumOf = code;
            parts = overUnits;
            measure = Measure.NONE;
            schedule = Schedule.of(null, Optional.of(overTime), Optional.empty(), List.of());
            return this;
        }

        /** Nobody reports it. */
        TargetBuilder measuredFrom(MeasuredFrom.Share share, String... departments) {
            measuredFrom = new MeasuredFrom(share, Arrays.asList(departments));
            rule(rule, Measure.NONE);
            return this;
        }

        TargetBuilder parts(PartsAggregation value) {
            parts = value;
            return this;
        }

        TargetBuilder explainChangeOver(String percent) {
            explainChangeOver = new BigDecimal(percent);
            return this;
        }

        private @Nullable PartsAggregation parts() {
            return parts == null ? PartsAggregation.usualFor(measure, rule).orElse(null) : parts;
        }

        Target build() {
            return new Target(id, new Wording(number, "Chỉ tiêu " + id, null),
                    new Measurement(measure, indicator, unitOfMeasure, partOfWhole, null, null, parts(), sumOf, measuredFrom, explainChangeOver,
                            measure == Measure.NONE && sumOf == null ? null : schedule), rule, duty, references,
                    weight, partOf, interpretation, note);
        }
    }
}
