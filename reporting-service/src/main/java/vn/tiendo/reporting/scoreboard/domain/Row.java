package vn.tiendo.reporting.scoreboard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;

/**
 * One target on the scoreboard.
 *
 * @param text the words of the resolution
 * @param required what the year asks for, as words: "≥ 98 %"
 * @param partOf the composite target that this is a criterion of
 * @param indicator by which the target is compared with those of other units; null where it is with none
 * @param interpretation how an ambiguous clause is read
 * @param weight in roll-ups; null where no number says how far it is fulfilled
 * @param notes what departments wrote beside their figures, oldest first
 */
public record Row(String id, String number, String title, @Nullable String text, @Nullable String unitOfMeasure,
        Text required, Party responsible, @Nullable String partOf, @Nullable String indicator, @Nullable String interpretation,
        @Nullable BigDecimal weight, List<Point> history, List<Note> notes, Verdict verdict) {

    Row datedAs(@Nullable Known other) {
        return other == null || other.status() != verdict.status() ? this : knownSince(other.since());
    }

    Row undated() {
        return knownSince(Instant.EPOCH);
    }

    /** @param scoreboard of a plan that no longer has the target */
    Row removedFrom(Scoreboard scoreboard) {
        return with(verdict.removedFrom(scoreboard));
    }

    private Row knownSince(Instant moment) {
        return with(verdict.knownSince(moment));
    }

    private Row with(Verdict other) {
        return new Row(id, number, title, text, unitOfMeasure, required, responsible, partOf, indicator, interpretation, weight, history,
                notes, other);
    }

    /** A department by id and name. */
    public record Party(String id, String name) {
    }

    /** What was reported for one period by all reporters together: a number, or a word (a grade, an assessment). */
    public record Point(Period period, @Nullable BigDecimal value, @Nullable String word) {
    }

    /** The explanation of a figure, or why there is none. */
    public record Note(Party department, Period period, boolean noData, String text) {
    }
}
