package vn.tiendo.plan.calendar.domain;

import java.util.List;

/**
 * The dates of a plan that were told after its versions, because the calendar had changed.
 *
 * @param upTo they stand in the place of what this version and those before it were told with
 */
public record MovedDates(long upTo, List<Due> due) {

    public MovedDates {
        due = List.copyOf(due);
    }

    /** The versions with the dates that count by now. */
    public List<VersionDates> in(List<VersionDates> told) {
        return told.stream().map(each -> each.version() <= upTo
                ? new VersionDates(each.version(), each.effectiveFrom(), due) : each).toList();
    }
}
