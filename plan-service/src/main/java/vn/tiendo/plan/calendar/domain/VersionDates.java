package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The dates that one version of a plan has for all periods of its year; not all of them count.
 *
 * @param version grows with every version
 * @param effectiveFrom first day on which the version counts
 */
public record VersionDates(long version, LocalDate effectiveFrom, List<Due> due) {

    public VersionDates {
        due = List.copyOf(due);
    }
}
