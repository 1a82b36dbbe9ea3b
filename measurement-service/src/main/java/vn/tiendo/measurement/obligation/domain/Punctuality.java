package vn.tiendo.measurement.obligation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How completely and punctually a department has reported until a day: of what was due by then.
 *
 * @param due how many submissions were due
 * @param handedIn how many of them were handed in
 * @param onTime how many by their due day
 * @param approved how many are approved
 */
public record Punctuality(String department, int due, int handedIn, int onTime, int approved) {

    /** @param obligations of one department */
    public static Punctuality of(String department, List<Obligation> obligations, LocalDate today) {
        List<Obligation> due = obligations.stream().filter(each -> each.due().isBefore(today)).toList();
        return new Punctuality(department, due.size(), count(due, Obligation::handedIn), count(due, Obligation::onTime),
                count(due, each -> each.on(today) == Standing.APPROVED));
    }

    private static int count(List<Obligation> due, Predicate<Obligation> which) {
        return (int) due.stream().filter(which).count();
    }
}
