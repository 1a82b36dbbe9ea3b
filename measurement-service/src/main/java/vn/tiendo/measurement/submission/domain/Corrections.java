package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/** What the submission as it stands demands of a filing that is merged into it. */
final class Corrections {

    /** With the next bound it keeps the event, which tells current revisions, below the broker's 1 MB. */
    static final int MOST_FIGURES = 2_000;
    /** Of explanations, reasons, grounds and notes. */
    static final int MOST_CHARACTERS = 250_000;
    /**
     * Of all figures, with those that were handed in before. With the next bound they take some 7 MB of the store's 16 MB: 0.4 kB a
     * revision and 3 bytes a character. The rest is for receipts, audit and events that wait.
     */
    static final int MOST_REVISIONS = 10_000;
    static final int MOST_CHARACTERS_OF_REVISIONS = 1_000_000;

    private Corrections() {
    }

    /** @param merged the figures as they would be with those of the filing */
    static List<Violation> check(Submission submission, Filing filing, Map<FigureKey, Figure> merged, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (filing.reportedOn() != null && filing.reportedOn().isAfter(today)) {
            violations.add(new Violation("/reportedOn", "out-of-range", filing.reportedOn().toString(), today.toString()));
        }
        filing.figures().forEach(figure -> check(submission, figure, violations));
        filing.figures().forEach(figure -> checkDone(figure, today, violations));
        checkSize(merged.values(), violations);
        return violations;
    }

    private static void checkDone(ReportedFigure given, LocalDate today, List<Violation> violations) {
        if (given.value() instanceof Value.Done(var _, LocalDate on) && on != null && on.isAfter(today)) {
            violations.add(new Violation(given.pointer() + "/value/on", "out-of-range", on.toString(), today.toString()));
        }
    }

    private static void checkSize(Collection<Figure> figures, List<Violation> violations) {
        List<Revision> current = figures.stream().map(Figure::current).toList();
        List<Revision> all = figures.stream().flatMap(figure -> figure.revisions().stream()).toList();
        checkBound(current.size(), MOST_FIGURES, violations);
        checkBound(characters(current), MOST_CHARACTERS, violations);
        checkBound(all.size(), MOST_REVISIONS, violations);
        checkBound(characters(all), MOST_CHARACTERS_OF_REVISIONS, violations);
    }

    private static int characters(List<Revision> revisions) {
        return revisions.stream().mapToInt(Revision::characters).sum();
    }

    private static void checkBound(int given, int most, List<Violation> violations) {
        if (given > most) {
            violations.add(new Violation("/figures", "out-of-range", given, most));
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
