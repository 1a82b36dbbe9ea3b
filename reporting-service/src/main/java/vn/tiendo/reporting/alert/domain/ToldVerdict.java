package vn.tiendo.reporting.alert.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/**
 * A verdict that has changed, as its event tells.
 *
 * @param department that is responsible for the target; null where the event is older than that it said so
 * @param before null for the target's first one
 * @param submission that made it change; null when something else did
 * @param sequence of the scoreboard
 */
public record ToldVerdict(String plan, String unit, List<String> unitPath, String section,
        @Nullable String department, String target, String title, @Nullable Before before, Verdict after, @Nullable String submission, long sequence, Instant at) {

    /** What it was. */
    public record Before(Status status, @Nullable BigDecimal attained) {
    }

    /** Whether another number is attained than before, or another status. */
    boolean saysOtherThanBefore() {
        return before != null && (before.status() != after.status() || differ(before.attained(), after.attained()));
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }
}
