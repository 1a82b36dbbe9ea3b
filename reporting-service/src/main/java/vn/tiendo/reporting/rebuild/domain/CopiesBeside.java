package vn.tiendo.reporting.rebuild.domain;

import java.util.List;
import java.util.Set;

import vn.tiendo.reporting.evidence.domain.ReadEvidence;

/** Keeps copies of plans, submissions and how departments report in another place than the live ones. Blocks on the store. */
public interface CopiesBeside {

    /** @param place the database */
    Copies in(String place);

    /** The live ones may be others than what this replica has in memory. */
    void forgetLive();

    /** The copies in that place. */
    interface Copies {

        /** Ids of the plans that the events are about; what is no evidence is passed over. */
        Set<String> take(List<Told> events);

        ReadEvidence evidence();

        /** Over what is kept of a plan; of what is not there the same for everybody. */
        String hash(String plan);

        String liveHash(String plan);

        /** Puts what is kept here in the place of what is live and not newer, and has the plan judged anew. */
        void adopt(String plan);
    }
}
