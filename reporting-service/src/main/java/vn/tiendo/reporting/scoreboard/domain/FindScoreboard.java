package vn.tiendo.reporting.scoreboard.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;

/** Reads one scoreboard. Blocks on the store: not for event loops. */
public interface FindScoreboard {

    /**
     * @param cut null for the latest period with figures
     * @return empty when no such plan is in force
     */
    Optional<Scoreboard> find(String plan, Basis basis, @Nullable Period cut);
}
