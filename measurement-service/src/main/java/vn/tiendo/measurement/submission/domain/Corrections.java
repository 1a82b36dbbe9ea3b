package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/** What the submission as it stands demands of a filing that is merged into it. */
final class Corrections {

    /** With the next bound it keeps the event below the broker's 1 MB, and the document far below the store's 16 MB. */
    static final int MOST_FIGURES = 2_000;
    /** Of explanations, reasons, grounds and notes. */
    static final int MOST_CHARACTERS = 250_000;

    private Corrections() {
    }

    static List<Violation> check(Submission submission, Filing filing, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (filing.reportedOn() != null && filing.reportedOn().isAfter(today)) {
            violations.add(new Violation("/reportedOn", "out-of-range", filing.reportedOn().toString(), today.toString()));
        }
        List<ReportedFigure> given = filing.figures();
        given.forEach(figure -> check(submission, figure, violations));
        checkSize(submission, given, violations);
        return violations;
    }

    private static void checkSize(Submission submission, List<ReportedFigure> given, List<Violation> violations) {
        Map<FigureKey, Integer> characters = new HashMap<>();
        submission.figures().forEach((key, figure) -> characters.put(key, figure.current().characters()));
        given.forEach(figure -> characters.put(figure.key(), figure.characters()));
        if (characters.size() > MOST_FIGURES) {
            violations.add(new Violation("/figures", "out-of-range", characters.size(), MOST_FIGURES));
        }
        int all = characters.values().stream().mapToInt(Integer::intValue).sum();
        if (all > MOST_CHARACTERS) {
            violations.add(new Violation("/figures", "out-of-range", all, MOST_CHARACTERS));
        }
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
