package vn.tiendo.reporting.scoreboard.domain;

import java.util.Optional;

import vn.tiendo.reporting.evidence.domain.Basis;

/** Reads one scoreboard. Blocks on the store: not for event loops. */
public interface FindScoreboard {

    /** @return empty when no such plan is in force, or was not then */
    Optional<Scoreboard> find(String plan, Basis basis, When when);
}
