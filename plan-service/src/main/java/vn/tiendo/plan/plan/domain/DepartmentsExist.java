package vn.tiendo.plan.plan.domain;

import java.util.ArrayList;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.unit.domain.Unit;

/** Whoever answers or reports is a department that the plan's unit has in the plan's year. */
final class DepartmentsExist implements PlanCheck {

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.unit().stream().flatMap(placed -> checked.targets().stream()
                .flatMap(each -> of(each, placed.unit(), checked.plan().year()).stream().filter(flaw -> checked.readable(flaw.pointer()))));
    }

    private static ArrayList<Flaw> of(PlanUnderCheck.Located at, Unit unit, int year) {
        var flaws = new ArrayList<Flaw>();
        var duty = at.target().duty();
        if (!has(unit, duty.responsible(), year)) {
            flaws.add(new Flaw(at.at("responsible"), FlawCode.UNKNOWN_DEPARTMENT, duty.responsible(), unit.id()));
        }
        for (int i = 0; i < duty.reporting().size(); i++) {
            var reporting = duty.reporting().get(i);
            if (!has(unit, reporting, year) && !reporting.equals(duty.responsible())) {
                flaws.add(new Flaw(at.at("reporting/" + i), FlawCode.UNKNOWN_DEPARTMENT, reporting, unit.id()));
            }
        }
        return flaws;
    }

    /** One that ends within the year answers until then. */
    private static boolean has(Unit unit, String department, int year) {
        return unit.department(department).filter(each -> each.validity().touches(year)).isPresent();
    }
}
