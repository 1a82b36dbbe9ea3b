package vn.tiendo.measurement.comment.domain;

import java.util.ArrayList;
import java.util.List;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.FigureRules;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.ReportedKey;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.problem.Violation;

/** What may be commented on. */
public final class CommentRules {

    private CommentRules() {
    }

    /**
     * @param plan as it counts for the period
     * @param said how many comments there are
     */
    public static List<Violation> check(Plan plan, SubmissionId id, FigureKey figure, String text, long said) {
        List<Violation> violations = new ArrayList<>();
        if (!figure.target().isEmpty()) {
            violations.addAll(FigureRules.checkKeys(plan, id, List.of(new ReportedKey("", figure))));
        }
        bounded("/part", figure.part() == null ? "" : figure.part(), ReportedFigure.LONGEST_PART, violations);
        bounded("/text", text, Comment.LONGEST_TEXT, violations);
        if (said >= Comment.MOST) {
            violations.add(new Violation("", "too-many-comments", said, Comment.MOST));
        }
        return violations;
    }

    private static void bounded(String pointer, String text, int longest, List<Violation> violations) {
        if (text.length() > longest) {
            violations.add(new Violation(pointer, "out-of-range", text.length(), longest));
        }
    }
}
