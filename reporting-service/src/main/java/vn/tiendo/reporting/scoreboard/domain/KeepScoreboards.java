package vn.tiendo.reporting.scoreboard.domain;

import java.util.List;
import java.util.Optional;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;

/** Keeps the latest scoreboard of each plan and basis together with the events that tell of its changes. */
public interface KeepScoreboards {

    /** A changed verdict and the event behind it. */
    record Announcement(VerdictChange change, Cause cause) {
    }

    Optional<Scoreboard> latest(String plan, Basis basis);

    /**
     * Takes the place of the version before it, in one write.
     *
     * @return false when another one has taken that place
     */
    boolean keep(Scoreboard next, List<Announcement> announcements);

    /** Others may write from now on: nothing kept in memory holds any longer. */
    void forget(String plan);

    void forgetAll();
}
