package vn.tiendo.plan.plan.domain;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;

/** What a target is laid beside other units by stands in the catalogue above its unit, and is measured in the same. */
final class IndicatorsFit implements PlanCheck {

    /** Of a ratio for which nothing else is said. */
    private static final String SHARE = "%";

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream().flatMap(each -> flaw(each, checked).stream());
    }

    private static Optional<Flaw> flaw(Located at, PlanUnderCheck checked) {
        var code = at.target().measurement().indicator();
        if (code == null || !checked.readable(at.at("indicator"))) {
            return Optional.empty();
        }
        var indicator = checked.indicator(code);
        return indicator.isEmpty() ? Optional.of(new Flaw(at.at("indicator"), FlawCode.UNKNOWN_INDICATOR, code, null))
                : unitOfMeasure(at, indicator.get(), checked);
    }

    private static Optional<Flaw> unitOfMeasure(Located at, KeptIndicator kept, PlanUnderCheck checked) {
        var measurement = at.target().measurement();
        var given = unitOfMeasure(measurement);
        var expected = kept.indicator().unitOfMeasure();
        boolean judged = checked.readable(at.at("measure")) && checked.readable(at.at("unitOfMeasure"));
        boolean compared = given != null || measurement.measure().isQuantity();
        return judged && compared && !expected.equals(given)
                ? Optional.of(new Flaw(at.at("unitOfMeasure"), FlawCode.UNIT_OF_MEASURE_MISMATCH, given, expected))
                : Optional.empty();
    }

    private static @Nullable String unitOfMeasure(Measurement measurement) {
        var stated = measurement.unitOfMeasure();
        return stated == null && measurement.measure() == Measure.RATIO ? SHARE : stated;
    }
}
