package vn.tiendo.measurement.evidence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.FigureRules;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.ReportedKey;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.problem.Violation;

/** For what evidence may be given. */
public final class AttachRules {

    private AttachRules() {
    }

    /**
     * None when it may be given.
     *
     * @param now the plan as it is now
     * @param then the plan as it counts for the period
     * @param submission absent: nothing was filed yet
     */
    public static Optional<Refusal> check(Plan now, Plan then, SubmissionId id, FigureKey figure, FileName name,
            Optional<Submission> submission) {
        if (now.closed()) {
            return Optional.of(new Refusal.PlanClosed(now.id()));
        }
        if (submission.isPresent() && !submission.get().takes(figure)) {
            return Optional.of(new Refusal.WrongState(submission.get().state()));
        }
        List<Violation> violations = violations(then, id, figure, name);
        return violations.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Invalid(violations));
    }

    private static List<Violation> violations(Plan plan, SubmissionId id, FigureKey figure, FileName name) {
        List<Violation> violations = new ArrayList<>();
        if (!plan.departments().contains(id.department())) {
            violations.add(new Violation("/department", "unknown-department", id.department(),
                    plan.departments().stream().sorted().toList()));
        }
        if (id.period().year() != plan.year()) {
            violations.add(new Violation("/period", "period-not-in-plan", id.period().toString(), plan.year()));
        }
        violations.addAll(FigureRules.checkKeys(plan, id, List.of(new ReportedKey("", figure))));
        bounded("/part", figure.part() == null ? "" : figure.part(), ReportedFigure.LONGEST_PART, violations);
        bounded("/name", name.given(), FileName.LONGEST, violations);
        return violations;
    }

    private static void bounded(String pointer, String text, int longest, List<Violation> violations) {
        if (text.length() > longest) {
            violations.add(new Violation(pointer, "out-of-range", text.length(), longest));
        }
    }
}
