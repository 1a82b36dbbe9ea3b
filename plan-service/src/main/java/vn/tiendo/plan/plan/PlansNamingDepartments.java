package vn.tiendo.plan.plan;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.unit.domain.DepartmentUse;
import vn.tiendo.plan.unit.domain.FindDepartmentUse;

/** Looks through a unit's plans in force for what they ask of departments. */
@Component
class PlansNamingDepartments implements FindDepartmentUse {

    private final PlanDocuments plans;

    PlansNamingDepartments(PlanDocuments plans) {
        this.plans = plans;
    }

    @Override
    public List<DepartmentUse> of(String unit, Set<String> departments) {
        var inForce = plans.inForce(unit);
        return departments.stream().sorted().map(each -> new DepartmentUse(each, places(inForce, each)))
                .filter(use -> !use.places().isEmpty()).toList();
    }

    private static List<String> places(List<Plan> plans, String department) {
        return plans.stream().flatMap(plan -> plan.targetsOf(department).stream()
                .map(target -> plan.id() + "/" + target)).toList();
    }
}
