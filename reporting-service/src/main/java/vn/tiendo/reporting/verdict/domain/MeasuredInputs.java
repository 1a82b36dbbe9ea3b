package vn.tiendo.reporting.verdict.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.Verdict.FigureUsed;
import vn.tiendo.reporting.verdict.domain.Recomputation.Input;

/** The inputs of a verdict, or of a criterion of it, that was measured from the reports themselves. */
final class MeasuredInputs {

    private MeasuredInputs() {
    }

    /** What was told of each department that the verdict names, in the version that it names. */
    static List<Punctuality> told(Verdict stored, Plan plan, PlanHistory history) {
        Set<String> named = used(stored, plan).map(figure -> department(figure) + "/" + figure.revision()).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return history.punctuality().stream().filter(each -> named.contains(each.department() + "/" + each.version()))
                .filter(each -> seen.add(each.department() + "/" + each.version())).toList();
    }

    /** As figures: the share of each department. */
    static List<Input> shown(Verdict stored, Plan plan, Collection<Punctuality> told, Cut cut) {
        return used(stored, plan).flatMap(figure -> measured(plan).filter(target -> target.id().equals(figure.target()))
                .flatMap(target -> OwnReports.of(plan, target, told, cut).of(department(figure)).stream())
                .map(amount -> input(figure, amount))).toList();
    }

    private static Input input(FigureUsed used, Amount amount) {
        Value share = new Value.Ratio(amount.number(), Objects.requireNonNull(amount.outOf()));
        return new Input(used.submission(), department(used), Period.valueOf(used.submission().substring(used.submission().lastIndexOf('/') + 1)),
                new Figure(used.target(), null, used.revision(), share, false, null), true);
    }

    private static Stream<FigureUsed> used(Verdict stored, Plan plan) {
        Set<String> targets = measured(plan).map(Target::id).collect(Collectors.toSet());
        return stored.figures().stream().filter(figure -> targets.contains(figure.target()));
    }

    private static Stream<Target> measured(Plan plan) {
        return plan.targets().filter(target -> target.measuredFrom() != null);
    }

    private static String department(FigureUsed figure) {
        return figure.submission().split("/")[1];
    }
}
