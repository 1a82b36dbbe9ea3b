package vn.tiendo.plan.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanChecks;
import vn.tiendo.plan.plan.domain.PlanUnderCheck;
import vn.tiendo.plan.plan.domain.Rule;
import vn.tiendo.plan.unit.domain.Department;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.platform.input.Input;

import static org.assertj.core.api.Assertions.assertThat;

/** The real resolution in samples/ is the measure of what a plan must be able to say. */
class SamplePlanTest {

    private static final Input INPUT = Input.of(Files.JSON.readTree(Files.samplePlan()));
    private static final Plan PLAN = PlanForm.read(INPUT);

    @Test
    void theResolutionIsAcceptedWithoutAFlaw() {
        assertThat(INPUT.violations()).isEmpty();
        assertThat(PlanChecks.flaws(new PlanUnderCheck(PLAN, Optional.of(ward()), Map.of(), Set.of()))).isEmpty();
    }

    @Test
    void allStatementsAreThere() {
        assertThat(PLAN.sections()).hasSize(6);
        assertThat(PLAN.targets()).hasSize(88);
        assertThat(PLAN.targets().filter(each -> each.rule() instanceof Rule.Narrative)).hasSize(42);
    }

    @Test
    void itUsesEveryKindOfRuleThatTheResolutionHas() {
        assertThat(PLAN.targets().map(each -> each.rule().getClass().getSimpleName()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("AtLeast", "Between", "Exactly", "NoneOccur", "ChangeFrom",
                        "BetterThanLastYear", "MeetAssigned", "RatedAtLeast", "DoneBy", "AllOf", "Narrative");
    }

    @Test
    void someAssignedFiguresAreStillAskedFor() {
        assertThat(PLAN.targets().filter(each -> each.rule() instanceof Rule.MeetAssigned
                && each.references().assigned() == null)).hasSizeGreaterThanOrEqualTo(2);
    }

    private static PlacedUnit ward() {
        var unit = Files.sampleUnits().get(1);
        List<Department> departments = unit.get("departments").valueStream()
                .map(each -> new Department(each.get("id").asString(), each.get("name").asString(),
                        Department.Kind.valueOf(each.get("kind").asString()))).toList();
        return new PlacedUnit(new Unit("lai-thieu", "Phường Lái Thiêu", Unit.Kind.WARD, "thuan-an", departments), 1,
                List.of("thuan-an", "lai-thieu"));
    }
}
