package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.platform.problem.Violation;

/**
 * What is demanded of all figures of a submission when they are handed in; a draft may still lack it.
 *
 * @param history what was handed in for earlier periods
 */
public record HandIn(Plan plan, History history, ChangeLimits limits) {

    private static final String ALL = "/figures";

    /** What is doubtful about figures that are given just now. */
    public List<Violation> doubts(Period period, List<ReportedFigure> given) {
        return Plausibility.doubts(plan, period, given, history, limits);
    }

    /** @param pointers of the figures that are given just now; the others were kept before */
    List<Violation> violations(Map<FigureKey, Figure> figures, Map<FigureKey, String> pointers) {
        List<Violation> violations = new ArrayList<>();
        figures.forEach((key, figure) -> {
            @Nullable Target target = plan.targets().get(key.target());
            @Nullable Value last = history.last().get(key);
            if (target != null && last != null && isUnexplained(figure.current())) {
                explained(target, key, figure.current().value(), last, pointers.get(key), violations);
            }
        });
        return violations;
    }

    /** What was handed in before was taken as it is. */
    private static boolean isUnexplained(Revision revision) {
        return revision.explanation() == null && !revision.submitted();
    }

    private void explained(Target target, FigureKey key, Value now, Value last, @Nullable String pointer,
            List<Violation> violations) {
        @Nullable BigDecimal ofTarget = target.overTime().explainChangeOver();
        @Nullable BigDecimal limit = ofTarget == null ? limits.explainOver() : ofTarget;
        if (limit != null && Comparison.of(target, now, last, limits.small()).stream()
                .anyMatch(each -> each.isTheFigureItself() && each.changedMoreThan(limit))) {
            violations.add(new Violation(pointer == null ? ALL : pointer + "/explanation", "explanation-required",
                    key.shown(), limit));
        }
    }
}
