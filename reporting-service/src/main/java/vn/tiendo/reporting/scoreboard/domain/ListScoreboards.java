package vn.tiendo.reporting.scoreboard.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;

/** Lists scoreboards. Blocks on the store: not for event loops. */
public interface ListScoreboards {

    /** One line of the list. */
    record Listed(String plan, String unit, String unitName, int year, String title, @Nullable String period, long version,
            Scoreboard.Summary summary) {
    }

    /** By plan id, from the first one behind {@code after}; of one unit, or of all. */
    List<Listed> list(Basis basis, @Nullable String unit, @Nullable String after, int limit);
}
