package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.util.List;

/**
 * How a department has reported to a plan: each report that was due by a moment.
 *
 * @param version the higher, the later
 * @param at when it was so
 */
public record Punctuality(String plan, String department, long version, Instant at, List<Of> periods) {

    /** The report of a period, whose due day is past. */
    public record Of(Period period, boolean handedIn, boolean onTime) {

        public boolean late() {
            return handedIn && !onTime;
        }
    }
}
