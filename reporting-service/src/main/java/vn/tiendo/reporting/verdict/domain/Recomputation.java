package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.Verdict.FigureUsed;

/**
 * A verdict taken apart: what it says it stands on, and what the rules make of exactly that.
 *
 * @param inputs the figures it names, as they were reported; those of units below stay with their own plans
 * @param again computed from the inputs alone, on the version of the plan that the verdict names
 * @param differences names of what is not the same in both
 */
public record Recomputation(Verdict stored, Target target, List<Input> inputs, Verdict again, List<String> differences) {

    /** A figure that a verdict stands on. */
    public record Input(String submission, String department, Period period, Figure figure, boolean approved) {
    }

    public boolean agrees() {
        return differences.isEmpty();
    }

    /**
     * @param told all that was told of the plan
     * @param below what units below had given when the verdict was made
     * @return empty when the plan has no such version or target
     */
    public static Optional<Recomputation> of(Verdict stored, PlanHistory told, FiguresBelow below) {
        return new PlanVersions(told.versions()).all().stream().filter(version -> version.version() == stored.planVersion()).findFirst()
                .flatMap(plan -> plan.targets().filter(each -> each.id().equals(stored.target())).findFirst()
                        .map(target -> of(stored, plan, target, told, below)));
    }

    private static Recomputation of(Verdict stored, Plan plan, Target target, PlanHistory told, FiguresBelow below) {
        Period period = stored.period();
        Cut cut = period == null ? Cut.beforeTheFirst(plan.year()) : Cut.at(period);
        List<Input> reported = inputs(stored, told);
        List<Punctuality> punctuality = MeasuredInputs.told(stored, plan, told);
        Verdict again = new Verdicts(plan, copies(plan, reported), punctuality, stored.basis(), cut, stored.thresholds(), below)
                .again(target, stored);
        List<Input> inputs = Stream.concat(reported.stream(),
                MeasuredInputs.shown(stored, plan, punctuality, cut).stream()).toList();
        return new Recomputation(stored, target, inputs, again, differences(stored, again));
    }

    /** A revision stands in every state since it was made; what it says is the same in all of them. */
    private static List<Input> inputs(Verdict stored, PlanHistory told) {
        Map<String, List<Submission>> states = told.states().stream().collect(Collectors.groupingBy(Submission::id));
        return stored.figures().stream().flatMap(used -> states.getOrDefault(used.submission(), List.of()).stream()
                .sorted(Comparator.comparing(Submission::sequence).reversed())
                .flatMap(state -> state.figuresOf(used.target()).stream().filter(figure -> isMeant(figure, used))
                        .map(figure -> new Input(state.id(), state.department(), state.period(), figure, used.approved())))
                .limit(1)).toList();
    }

    private static boolean isMeant(Figure figure, FigureUsed used) {
        return Objects.equals(figure.part(), used.part()) && figure.revision() == used.revision();
    }

    /** Submissions that hold the inputs and nothing else. */
    private static List<Copy> copies(Plan plan, List<Input> inputs) {
        return inputs.stream().collect(Collectors.groupingBy(Input::submission)).values().stream()
                .map(together -> copy(plan, together)).toList();
    }

    private static Copy copy(Plan plan, List<Input> inputs) {
        List<Figure> approved = inputs.stream().filter(Input::approved).map(Input::figure).toList();
        Submission latest = submission(plan, inputs, State.SUBMITTED, inputs.stream().map(Input::figure).toList());
        return new Copy(latest, approved.isEmpty() ? null : submission(plan, inputs, State.APPROVED, approved));
    }

    private static Submission submission(Plan plan, List<Input> inputs, State state, List<Figure> figures) {
        Input first = inputs.getFirst();
        return Submission.of(plan.id(), first.department(), first.period(), 1, state, true, false, plan.inForceSince(), figures);
    }

    private static List<String> differences(Verdict stored, Verdict again) {
        List<String> differences = new ArrayList<>();
        compare(differences, "ruleVersion", Verdict::ruleVersion, stored, again);
        compare(differences, "status", Verdict::status, stored, again);
        compare(differences, "attained", verdict -> plain(verdict.attained()), stored, again);
        compare(differences, "required", verdict -> plain(verdict.required()), stored, again);
        compare(differences, "expected", verdict -> plain(verdict.expected()), stored, again);
        compare(differences, "share", verdict -> plain(verdict.share()), stored, again);
        compare(differences, "finalForYear", Verdict::finalForYear, stored, again);
        compare(differences, "figures", verdict -> new HashSet<>(verdict.figures()), stored, again);
        compare(differences, "attainment", verdict -> plain(verdict.attainment()), stored, again);
        compare(differences, "assigned", Verdict::assigned, stored, again);
        compare(differences, "unitsBelow", Verdict::unitsBelow, stored, again);
        compare(differences, "explanation", Verdict::explanation, stored, again);
        return differences;
    }

    private static void compare(List<String> differences, String name, Function<Verdict, ?> part, Verdict one, Verdict other) {
        if (!Objects.equals(part.apply(one), part.apply(other))) {
            differences.add(name);
        }
    }

    /** Equal numbers are the same however they are written. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
