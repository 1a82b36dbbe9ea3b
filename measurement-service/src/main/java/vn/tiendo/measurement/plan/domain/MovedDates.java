package vn.tiendo.measurement.plan.domain;

import java.util.Map;

/**
 * The dates of a plan that were told after its versions, because the calendar had changed.
 *
 * @param sequence counts by itself, not with the plan's versions; a higher one replaces a lower one
 * @param upTo they stand in the place of what the plan's version of this sequence and those before it were told with
 * @param dates by period, in SDMX notation
 */
public record MovedDates(String plan, long sequence, long upTo, Map<String, PeriodDates> dates) {

    public MovedDates {
        dates = Map.copyOf(dates);
    }

    /** The version with the dates that count by now. */
    public Plan in(Plan version) {
        return version.sequence() <= upTo ? version.withDates(dates) : version;
    }
}
