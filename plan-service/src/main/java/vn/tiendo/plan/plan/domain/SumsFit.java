package vn.tiendo.plan.plan.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;
import vn.tiendo.plan.unit.domain.Unit;

/** A target that is the sum of the units below is put together as the catalogue says, and nobody reports it here. */
final class SumsFit implements PlanCheck {

    private static final Set<Unit.Kind> LOWEST = EnumSet.of(Unit.Kind.WARD, Unit.Kind.COMMUNE);

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream().filter(each -> checked.readable(each.at("sumOf")))
                .flatMap(each -> Stream.ofNullable(each.target().measurement().sumOf())
                        .flatMap(code -> flaws(each, code, checked).stream()));
    }

    private static List<Flaw> flaws(Located at, String code, PlanUnderCheck checked) {
        var flaws = new ArrayList<Flaw>();
        var measure = at.target().measurement().measure();
        if (measure != Measure.NONE && checked.readable(at.at("measure"))) {
            flaws.add(new Flaw(at.at("measure"), FlawCode.RULE_MEASURE_MISMATCH, measure.name(), Measure.NONE.name()));
        }
        if (checked.readable(at.at("rule")) && !RuleFitsMeasure.isOfQuantities(at.target().rule())) {
            flaws.add(new Flaw(at.at("sumOf"), FlawCode.TAKES_NO_SUM, at.target().id(), null));
        }
        checked.unit().filter(placed -> LOWEST.contains(placed.unit().kind()))
                .ifPresent(placed -> flaws.add(new Flaw(at.at("sumOf"), FlawCode.NO_UNITS_BELOW, placed.unit().id(), null)));
        checked.indicator(code).ifPresentOrElse(kept -> asIndicator(at, kept.indicator(), flaws),
                () -> flaws.add(new Flaw(at.at("sumOf"), FlawCode.UNKNOWN_INDICATOR, code, null)));
        return flaws;
    }

    private static void asIndicator(Located at, Indicator indicator, List<Flaw> flaws) {
        var measurement = at.target().measurement();
        overUnits(indicator).ifPresentOrElse(
                expected -> same(at.at("partsAggregation"), FlawCode.AGGREGATION_MISMATCH,
                        name(measurement.partsAggregation()), expected.name(), flaws),
                () -> flaws.add(new Flaw(at.at("sumOf"), FlawCode.NOT_ADDED_OVER_UNITS, indicator.code(), null)));
        var schedule = measurement.schedule();
        if (schedule != null) {
            same(at.at("aggregation"), FlawCode.AGGREGATION_MISMATCH, schedule.aggregation().name(),
                    indicator.overTime().name(), flaws);
        }
        same(at.at("unitOfMeasure"), FlawCode.UNIT_OF_MEASURE_MISMATCH, measurement.unitOfMeasure(),
                indicator.unitOfMeasure(), flaws);
    }

    private static Optional<PartsAggregation> overUnits(Indicator indicator) {
        return switch (indicator.overUnits()) {
            case SUM -> Optional.of(PartsAggregation.SUM);
            case RATIO -> Optional.of(PartsAggregation.RATIO);
            case COUNT -> Optional.of(PartsAggregation.COUNT_DONE);
            case NONE -> Optional.empty();
        };
    }

    private static void same(String pointer, FlawCode code, @Nullable String given, String expected, List<Flaw> flaws) {
        if (!Objects.equals(given, expected)) {
            flaws.add(new Flaw(pointer, code, given, expected));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
