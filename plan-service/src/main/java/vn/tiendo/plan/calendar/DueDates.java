package vn.tiendo.plan.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.calendar.domain.Cycles;
import vn.tiendo.plan.calendar.domain.Due;
import vn.tiendo.plan.calendar.domain.PlanCalendar;
import vn.tiendo.plan.calendar.domain.WorkingDays;
import vn.tiendo.plan.plan.domain.Plan;

/** What is due when, with this installation's cycles and holidays. */
@Component
class DueDates {

    private final Cycles cycles;
    private final WorkingDays days;

    DueDates(Cycles cycles, WorkingDays days) {
        this.cycles = cycles;
        this.days = days;
    }

    /** @param department only what this one owes; all of it when none is named */
    List<Due> of(Plan plan, @Nullable String department) {
        var all = PlanCalendar.of(plan, cycles, days);
        return department == null ? all
                : all.stream().map(due -> due.of(department)).filter(due -> !due.departments().isEmpty()).toList();
    }
}
