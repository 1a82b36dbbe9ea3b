package vn.tiendo.plan.plan;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.calendar.DatesForm;
import vn.tiendo.plan.calendar.domain.Cycles;
import vn.tiendo.plan.calendar.domain.PlanCalendar;
import vn.tiendo.plan.calendar.domain.WorkingCalendar;
import vn.tiendo.plan.plan.domain.Plan;

/** The dates with which a version of a plan is told; they are kept with it, since holidays may be others later. */
@Component
class DatesOfVersion {

    private final Cycles cycles;
    private final WorkingCalendar calendar;

    DatesOfVersion(Cycles cycles, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.calendar = calendar;
    }

    List<Map<String, Object>> of(Plan plan) {
        return DatesForm.write(PlanCalendar.of(plan, cycles, calendar.days()));
    }
}
