package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.platform.problem.Violation;

/**
 * What is demanded of all figures of a submission when they are handed in; a draft may still lack it.
 *
 * @param id of the submission
 * @param history what was handed in for earlier periods
 * @param others what other departments handed in for the same period, by department, where a rule of the plan needs it
 */
public record HandIn(Plan plan, SubmissionId id, History history, Map<String, Map<FigureKey, Value>> others,
        ChangeLimits limits) {

    static final String ALL = "/figures";

    /**
     * @param last submission of the period before
     * @param yearBefore submission of the same period a year before
     * @param former the plan of that year
     * @param others submissions of {@link #others}
     */
    public static HandIn of(Plan plan, SubmissionId id, Optional<Submission> last, Optional<Submission> yearBefore,
            Optional<Plan> former, List<Submission> others, ChangeLimits limits) {
        return new HandIn(plan, id, History.of(plan, last, yearBefore, former), others.stream()
                .collect(Collectors.toMap(each -> each.id().department(), Figures::lastHandedIn)), limits);
    }

    /** Departments whose figures the plan lays beside this one's. */
    public static Set<String> others(Plan plan, String department) {
        return ValidationRules.others(plan, department);
    }

    /**
     * What is doubtful.
     *
     * @param given figures that are given just now
     * @param all they, merged with those that were kept before
     */
    List<Violation> doubts(List<ReportedFigure> given, Map<FigureKey, Figure> all) {
        List<Violation> doubts = new ArrayList<>(Plausibility.doubts(plan, id.period(), given, history, limits));
        doubts.addAll(rules(Figures.pointers(given)).brokenWithOthers(Figures.values(all), others));
        return doubts;
    }

    /**
     * What is doubtful in what is stored, and which of its changes have to be explained; each by the figure's place among
     * all.
     */
    public List<Violation> doubts(Submission submission) {
        Map<FigureKey, String> pointers = Figures.pointers(submission.figures());
        List<Violation> doubts = new ArrayList<>(doubts(Figures.asGiven(submission.figures()), submission.figures()));
        submission.figures().forEach((key, figure) -> changedOver(key, figure.current().value())
                .ifPresent(limit -> doubts.add(
                        new Violation(pointers.get(key) + "/explanation", "large-change", key.shown(), limit))));
        return doubts;
    }

    private ValidationRules rules(Map<FigureKey, String> pointers) {
        return new ValidationRules(plan, id.department(), pointers);
    }

    /** @param pointers of the figures that are given just now; the others were kept before */
    List<Violation> violations(Map<FigureKey, Figure> figures, Map<FigureKey, String> pointers) {
        List<Violation> violations = new ArrayList<>();
        figures.forEach((key, figure) -> {
            noted(key, figure.current(), pointers.get(key), violations);
            if (isUnexplained(figure.current())) {
                changedOver(key, figure.current().value())
                        .ifPresent(limit -> violations.add(unexplained(key, limit, pointers.get(key))));
            }
        });
        violations.addAll(rules(pointers).broken(figures));
        return violations;
    }

    /** What was handed in before was taken as it is. */
    private static boolean isUnexplained(Revision revision) {
        return revision.explanation() == null && !revision.submitted();
    }

    /** None of the reasons says why there is no figure: then a note has to. */
    private static void noted(FigureKey key, Revision revision, @Nullable String pointer, List<Violation> violations) {
        if (!revision.submitted() && revision.value() instanceof Value.NoData(var reason, @Nullable String note)
                && reason == Value.NoDataReason.OTHER && (note == null || note.isBlank())) {
            violations.add(new Violation(pointer == null ? ALL : pointer + "/value/note", "note-required", key.shown(), null));
        }
    }

    private static Violation unexplained(FigureKey key, BigDecimal limit, @Nullable String pointer) {
        return new Violation(pointer == null ? ALL : pointer + "/explanation", "explanation-required", key.shown(), limit);
    }

    /** The per cent of change against the last period that have to be explained, when it changed by more. */
    private Optional<BigDecimal> changedOver(FigureKey key, Value now) {
        @Nullable Target target = plan.targets().get(key.target());
        @Nullable Value last = history.last().get(key);
        if (target == null || last == null) {
            return Optional.empty();
        }
        @Nullable BigDecimal ofTarget = target.overTime().explainChangeOver();
        return Optional.ofNullable(ofTarget == null ? limits.explainOver() : ofTarget)
                .filter(limit -> Comparison.of(target, now, last, limits.small()).stream()
                        .anyMatch(each -> each.isTheFigureItself() && each.changedMoreThan(limit)));
    }
}
