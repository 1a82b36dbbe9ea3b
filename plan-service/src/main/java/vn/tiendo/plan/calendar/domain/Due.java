package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What is owed for one period of a plan.
 *
 * @param from first day whose events belong to the period
 * @param closing last day whose events belong to it
 * @param due last day on which figures are on time
 * @param departments who owes figures, in the order of the plan
 */
public record Due(Period period, LocalDate from, LocalDate closing, LocalDate due, List<Debtor> departments) {

    public Due {
        departments = List.copyOf(departments);
    }

    /** Its dates alone. */
    public Due dates() {
        return new Due(period, from, closing, due, List.of());
    }

    /** What one department owes of it. */
    public Due of(String department) {
        return new Due(period, from, closing, due,
                departments.stream().filter(each -> each.department().equals(department)).toList());
    }

    /** @param targets how many of the plan's targets the department reports in the period */
    public record Debtor(String department, int targets) {
    }
}
