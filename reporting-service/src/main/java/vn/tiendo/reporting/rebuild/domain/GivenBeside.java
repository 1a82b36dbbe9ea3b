package vn.tiendo.reporting.rebuild.domain;

import java.util.List;

import vn.tiendo.reporting.below.domain.FindBelowHistory;
import vn.tiendo.reporting.evidence.domain.PlanHistory;

/** Keeps the tree of units, and what plans give to sums above, in another place than the live ones. Blocks on the store. */
public interface GivenBeside {

    /** @param place the database */
    Given in(String place);

    /** What is kept in that place. */
    interface Given {

        /** Units; any other event is passed over. */
        void take(List<Told> events);

        /** What a plan gave, whenever it gave something else than before. */
        void derive(PlanHistory told);

        FindBelowHistory history();

        /** Over what a plan gives now. */
        String hash(String plan);

        String liveHash(String plan);
    }
}
