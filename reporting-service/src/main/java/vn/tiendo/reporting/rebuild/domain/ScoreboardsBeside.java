package vn.tiendo.reporting.rebuild.domain;

import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/** Keeps what scoreboards made anew are compared by in another place than the live ones. Blocks on the store. */
public interface ScoreboardsBeside {

    /** @param place the database */
    Boards in(String place);

    /** Those in that place. */
    interface Boards {

        void keep(Scoreboard scoreboard);

        /** Over both scoreboards of a plan as readers see them, whatever their versions. */
        String hash(String plan);

        String liveHash(String plan);
    }
}
