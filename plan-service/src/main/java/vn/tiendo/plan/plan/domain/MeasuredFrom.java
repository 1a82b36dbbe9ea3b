package vn.tiendo.plan.plan.domain;

import java.util.List;

/**
 * A target about the reports themselves: measured from when they were handed in, without anyone entering a figure.
 *
 * @param share of all reports that were due
 * @param departments whose reports count; none named: of all that report to the plan
 */
public record MeasuredFrom(Share share, List<String> departments) {

    /** Which reports are counted. */
    public enum Share {
        /** Those that were handed in by their due day. */
        PUNCTUALITY,
        /** Those that were handed in at all. */
        COMPLETENESS
    }

    public MeasuredFrom {
        departments = List.copyOf(departments);
    }
}
