package vn.tiendo.reporting.scoreboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.VerdictChange;
import vn.tiendo.reporting.verdict.domain.ChangesBetween;
import vn.tiendo.reporting.verdict.domain.ChangesBetween.FigureChange;

/** What is answered about a stretch of time; shapes in openapi.yaml. */
record ChangesView(Instant since, Instant until, List<Changed> verdicts, List<FigureChange> figures) {

    /** @param before null where there was no verdict */
    record Changed(String section, String target, String number, String title, @Nullable Before before, Verdict after) {

        static Changed of(VerdictChange change) {
            Verdict before = change.before();
            return new Changed(change.section(), change.row().id(), change.row().number(), change.row().title(),
                    before == null ? null : new Before(before.status(), before.attained()), change.after());
        }
    }

    record Before(Status status, @Nullable BigDecimal attained) {
    }

    static ChangesView of(Instant since, Instant until, ChangesBetween changes) {
        return new ChangesView(since, until, changes.verdicts().stream().map(Changed::of).toList(), changes.figures());
    }
}
