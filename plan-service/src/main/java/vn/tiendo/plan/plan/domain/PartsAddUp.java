package vn.tiendo.plan.plan.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;

/** Figures of several who report can be put together in the way that the target says. */
final class PartsAddUp implements PlanCheck {

    private static final String SHARE = "%";

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream().filter(each -> each.target().measurement().sumOf() == null)
                .filter(each -> checked.readable(each.at("measure")) && checked.readable(each.at("rule")))
                .flatMap(each -> Stream.concat(parts(each).stream(), overTime(each).stream()));
    }

    private static Optional<Flaw> parts(Located at) {
        var given = at.target().measurement().partsAggregation();
        var fitting = fitting(at.target());
        boolean fits = given == null ? fitting.isEmpty() : fitting.contains(given);
        return fits ? Optional.empty() : Optional.of(new Flaw(at.at("partsAggregation"), FlawCode.PARTS_DO_NOT_ADD_UP,
                given == null ? null : given.name(), fitting.stream().map(Enum::name).toList()));
    }

    /** Bare percentages of several have neither a sum nor a mean. */
    private static Set<PartsAggregation> fitting(Target target) {
        var measurement = target.measurement();
        var fitting = PartsAggregation.fitting(measurement.measure(), target.rule());
        boolean shares = measurement.measure() == Measure.NUMBER && SHARE.equals(measurement.unitOfMeasure())
                && target.duty().reporting().size() > 1;
        return shares ? EnumSet.of(PartsAggregation.MAX, PartsAggregation.MIN) : fitting;
    }

    /** Who has done it once would be counted again in every period. */
    private static Optional<Flaw> overTime(Located at) {
        var measurement = at.target().measurement();
        return Optional.ofNullable(measurement.schedule()).map(Schedule::aggregation)
                .filter(each -> measurement.partsAggregation() == PartsAggregation.COUNT_DONE && each != Aggregation.LAST)
                .map(each -> new Flaw(at.at("aggregation"), FlawCode.PARTS_DO_NOT_ADD_UP, each.name(),
                        List.of(Aggregation.LAST.name())));
    }
}
