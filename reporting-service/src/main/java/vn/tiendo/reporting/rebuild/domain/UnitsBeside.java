package vn.tiendo.reporting.rebuild.domain;

import java.util.List;
import java.util.Map;

/** Keeps something about units in another place than the live one; there are several who do. Blocks on the store. */
public interface UnitsBeside {

    /** @param place the database */
    Units in(String place);

    /** What is live may be another than what this replica has in memory. */
    void forgetLive();

    /** What is kept in that place. */
    interface Units {

        /** Units; any other event is passed over. */
        void take(List<Told> events);

        /** Over what is kept of each unit. */
        Map<String, String> hashes();

        Map<String, String> liveHashes();

        /** Puts what is kept here of a unit in the place of what is live and not newer. */
        void adopt(String unit);
    }
}
