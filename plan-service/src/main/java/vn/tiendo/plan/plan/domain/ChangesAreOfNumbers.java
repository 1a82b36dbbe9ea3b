package vn.tiendo.plan.plan.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;

/** A limit from which changes have to be explained is above zero, and stands where numbers are reported. */
final class ChangesAreOfNumbers implements PlanCheck {

    private static final String FIELD = "explainChangeOver";
    private static final Set<Measure> NUMBERS = EnumSet.of(Measure.NUMBER, Measure.RATIO, Measure.COUNT, Measure.COMPONENTS);

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream().flatMap(each -> flaw(each, checked.readable(each.at("measure"))).stream());
    }

    private static Optional<Flaw> flaw(Located at, boolean measureIsKnown) {
        var measurement = at.target().measurement();
        var limit = measurement.explainChangeOver();
        if (limit == null) {
            return Optional.empty();
        }
        if (limit.signum() <= 0) {
            return Optional.of(new Flaw(at.at(FIELD), FlawCode.OUT_OF_RANGE, limit, "> 0"));
        }
        return !measureIsKnown || NUMBERS.contains(measurement.measure()) ? Optional.empty()
                : Optional.of(new Flaw(at.at(FIELD), FlawCode.RULE_MEASURE_MISMATCH, measurement.measure().name(),
                        NUMBERS.stream().map(Enum::name).toList()));
    }
}
