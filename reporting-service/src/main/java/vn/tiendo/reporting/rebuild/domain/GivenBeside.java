package vn.tiendo.reporting.rebuild.domain;

import vn.tiendo.reporting.below.domain.FindBelowHistory;
import vn.tiendo.reporting.evidence.domain.PlanHistory;

/** Keeps what plans give to sums above in another place than the live ones. Blocks on the store. */
public interface GivenBeside {

    /** @param place the database */
    Given in(String place);

    /** What is kept in that place. */
    interface Given {

        /** All that a plan ever gave. */
        void derive(PlanHistory told);

        FindBelowHistory history();

        /** Over what a plan gives and ever gave. */
        String hash(String plan);

        String liveHash(String plan);

        /** Has what is live of the plan derived again from the live copies. */
        void adopt(String plan);
    }
}
