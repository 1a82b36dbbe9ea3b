package vn.tiendo.reporting.verdict.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.Contribution.Given;
import vn.tiendo.reporting.below.domain.Contribution.Linked;
import vn.tiendo.reporting.below.domain.Contribution.Version;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Value;

/** What a plan gives to the sums of units above. */
public final class Contributions {

    private Contributions() {
    }

    /** The indicators that any version links a target to. */
    public static Set<String> indicators(PlanEvidence evidence) {
        return targets(evidence).flatMap(each -> Stream.ofNullable(each.indicator())).collect(Collectors.toSet());
    }

    /** Those of some targets only. */
    public static Set<String> indicators(PlanEvidence evidence, Set<String> changed) {
        return targets(evidence).filter(each -> changed.contains(each.id()))
                .flatMap(each -> Stream.ofNullable(each.indicator())).collect(Collectors.toSet());
    }

    private static Stream<Target> targets(PlanEvidence evidence) {
        return evidence.versions().all().stream().flatMap(Plan::targets);
    }

    public static Contribution of(PlanEvidence evidence, Plan plan, String indicator) {
        return new Contribution(plan.id(), plan.unit(), plan.year(), indicator, evidence.versions().all().stream()
                .map(each -> new Version(each.version(), each.effectiveFrom(), linked(evidence, each, indicator)))
                .toList());
    }

    /** Where several targets are linked, the first one in the plan's order: a figure is not counted twice. */
    private static @Nullable Linked linked(PlanEvidence evidence, Plan plan, String indicator) {
        return plan.targets().filter(each -> indicator.equals(each.indicator()))
                .flatMap(each -> linked(evidence, plan, each).stream()).findFirst().orElse(null);
    }

    private static Optional<Linked> linked(PlanEvidence evidence, Plan plan, Target target) {
        return Optional.ofNullable(target.frequency()).map(frequency -> new Linked(target.id(), target.aggregation(),
                target.parts(), frequency, target.reporting(), figures(evidence, plan, target)));
    }

    private static List<Given> figures(PlanEvidence evidence, Plan plan, Target target) {
        Cut wholeYear = Cut.at(new Period(plan.year(), Period.Length.YEAR, 1));
        return Evidence.of(target, evidence.submissions(), Basis.APPROVED, wholeYear).figures().stream()
                .map(Contributions::given).toList();
    }

    private static Given given(Reported reported) {
        Optional<Amount> amount = Amount.of(reported.value());
        return new Given(reported.submission(), reported.department(), reported.period(), reported.figure().part(),
                reported.figure().revision(), reported.figure().estimated(), amount.map(Amount::number).orElse(null),
                amount.map(Amount::outOf).orElse(null), reported.value() instanceof Value.NoData);
    }
}
