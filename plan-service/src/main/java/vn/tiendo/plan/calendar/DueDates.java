package vn.tiendo.plan.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.calendar.domain.Cycles;
import vn.tiendo.plan.calendar.domain.Due;
import vn.tiendo.plan.calendar.domain.PlanCalendar;
import vn.tiendo.plan.calendar.domain.VersionDates;
import vn.tiendo.plan.calendar.domain.WorkingCalendar;
import vn.tiendo.plan.calendar.domain.WorkingDays;
import vn.tiendo.plan.plan.domain.FindPlan;
import vn.tiendo.plan.plan.domain.KeptPlan;

/** What is due when, with this installation's cycles and holidays. */
@Component
class DueDates {

    private final FindPlan plans;
    private final Cycles cycles;
    private final WorkingCalendar calendar;

    DueDates(FindPlan plans, Cycles cycles, WorkingCalendar calendar) {
        this.plans = plans;
        this.cycles = cycles;
        this.calendar = calendar;
    }

    /** By all versions of the plan that bind or did; a draft has only one. */
    List<Due> of(KeptPlan kept) {
        var days = calendar.days();
        return PlanCalendar.of(plans.versions(kept).stream().map(version -> dates(version, days)).toList());
    }

    /** @param department only what this one owes; all of it when none is named */
    List<Due> of(KeptPlan kept, @Nullable String department) {
        var all = of(kept);
        return department == null ? all
                : all.stream().map(due -> due.of(department)).filter(due -> !due.departments().isEmpty()).toList();
    }

    private VersionDates dates(KeptPlan version, WorkingDays days) {
        var from = version.inForce() == null ? LocalDate.of(version.plan().year(), 1, 1) : version.step().effectiveFrom();
        return new VersionDates(version.version(), from, PlanCalendar.of(version.plan(), cycles, days));
    }
}
