package vn.tiendo.reporting.alert.domain;

import java.time.Instant;
import java.util.Optional;

import vn.tiendo.reporting.evidence.domain.Period;

/** Says which reports stand on a figure. Blocks on the store. */
public interface IssuedReports {

    /** A report. */
    record Made(String id, String period) {
    }

    /** The last one of a plan that was made before a moment and covers a period. */
    Optional<Made> covering(String plan, Period period, Instant before);
}
