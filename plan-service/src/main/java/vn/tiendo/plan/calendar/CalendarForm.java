package vn.tiendo.plan.calendar;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import vn.tiendo.plan.calendar.domain.Due;
import vn.tiendo.plan.calendar.domain.WorkingDays;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.unit.domain.Department;

/** The calendar of a plan as it is answered. */
final class CalendarForm {

    private CalendarForm() {
    }

    static Map<String, Object> write(KeptPlan kept, List<Due> due, List<Department> departments, WorkingDays days,
            String zone) {
        var years = years(kept.plan().year(), due).mapToObj(days::in).toList();
        return new Form().with("plan", kept.plan().id()).with("version", kept.version()).with("zone", zone)
                .withAll("due", due, each -> write(each, departments))
                .withAll("holidays", years, HolidayForm::write).map();
    }

    /** Of the plan, and those into which its last due date or its first day falls. */
    private static IntStream years(int year, List<Due> due) {
        var dates = due.stream().flatMapToInt(each -> IntStream.of(each.from().getYear(), each.due().getYear()));
        return IntStream.concat(IntStream.of(year), dates).distinct().sorted();
    }

    private static Map<String, Object> write(Due due, List<Department> departments) {
        return new Form().with("period", due.period().toString()).with("frequency", due.period().frequency())
                .with("from", due.from()).with("closing", due.closing()).with("due", due.due())
                .withAll("departments", due.departments(), each -> new Form().with("id", each.department())
                        .with("name", name(each.department(), departments)).with("targets", each.targets()).map())
                .map();
    }

    /** The id where the unit has no such department any more. */
    static String name(String id, List<Department> departments) {
        return departments.stream().filter(each -> each.id().equals(id)).findFirst().map(Department::name).orElse(id);
    }
}
