package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.Contribution.Given;
import vn.tiendo.reporting.below.domain.Contribution.Linked;
import vn.tiendo.reporting.below.domain.Contribution.Version;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Step;
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

    /** Those of which the event may have made another contribution: only what is approved reaches the units above. */
    public static Set<String> touchedBy(Step step) {
        PlanEvidence evidence = step.after();
        return switch (step.cause()) {
            case Cause.ByPlan _ -> indicators(evidence);
            case Cause.BySubmission by when evidence.approvedBy(by) -> indicators(evidence, by.targets());
            case Cause.BySubmission _, Cause.ByUnitBelow _, Cause.ByPunctuality _ -> Set.of();
        };
    }

    /**
     * By indicator what a plan ever gave, each time that it was something else, oldest first: in the order in which the events
     * happened, whatever the one in which they came. Of one moment there is what stood at its end.
     */
    public static Map<String, List<BelowHistory.Given>> past(PlanHistory told) {
        Map<String, List<BelowHistory.Given>> past = new TreeMap<>();
        told.steps().forEach(step -> {
            Plan plan = step.after().plan();
            if (plan != null) {
                touchedBy(step).forEach(indicator -> add(past.computeIfAbsent(indicator, _ -> new ArrayList<>()),
                        of(step.after(), plan, indicator), step.cause().at()));
            }
        });
        return past;
    }

    private static void add(List<BelowHistory.Given> past, Contribution next, Instant at) {
        if (!past.isEmpty() && past.getLast().at().equals(at)) {
            past.removeLast();
        }
        if (past.isEmpty() || !past.getLast().contribution().equals(next)) {
            past.add(new BelowHistory.Given(next, past.size() + 1, at));
        }
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
        return Evidence.of(plan, target, evidence.submissions(), Basis.APPROVED, wholeYear).figures().stream()
                .map(Contributions::given).toList();
    }

    private static Given given(Reported reported) {
        Optional<Amount> amount = Amount.of(reported.value());
        return new Given(reported.submission(), reported.department(), reported.period(), reported.figure().part(),
                reported.figure().revision(), reported.figure().estimated(), amount.map(Amount::number).orElse(null),
                amount.map(Amount::outOf).orElse(null), reported.value() instanceof Value.NoData);
    }
}
