package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/** What the submission as it stands demands of a filing that is merged into it. */
final class Corrections {

    /** Keeps the document far below the store's 16 MB. */
    static final int MOST_FIGURES = 2_000;

    private Corrections() {
    }

    static List<Violation> check(Submission submission, Filing filing, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (filing.reportedOn() != null && filing.reportedOn().isAfter(today)) {
            violations.add(new Violation("/reportedOn", "out-of-range", filing.reportedOn().toString(), today.toString()));
        }
        List<ReportedFigure> given = filing.figures();
        given.forEach(figure -> check(submission, figure, violations));
        Set<FigureKey> all = new HashSet<>(submission.figures().keySet());
        given.forEach(figure -> all.add(figure.key()));
        if (all.size() > MOST_FIGURES) {
            violations.add(new Violation("/figures", "out-of-range", all.size(), MOST_FIGURES));
        }
        return violations;
    }

    private static void check(Submission submission, ReportedFigure given, List<Violation> violations) {
        @Nullable Figure there = submission.figures().get(given.key());
        boolean changes = there == null || !there.current().saysTheSameAs(given);
        if (changes && !submission.course().opens(given.key())) {
            violations.add(new Violation(given.pointer(), "figure-not-open", given.key().target(),
                    submission.course().open().stream().map(FigureKey::target).toList()));
        } else if (there != null && there.needsReason(given)) {
            violations.add(new Violation(given.pointer() + "/reason", "reason-required", null, null));
        }
    }
}
