package vn.tiendo.plan.plan;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.platform.input.Input;

import static org.assertj.core.api.Assertions.assertThat;

class RecentPlansTest {

    private final RecentPlans recent = new RecentPlans();

    @Test
    void onlyTheVersionThatWasAskedForIsFound() {
        KeptPlan draft = KeptPlan.drafted(plan());
        recent.keep(draft);

        assertThat(recent.find(draft.plan().id(), 1)).containsSame(draft);
        assertThat(recent.find(draft.plan().id(), 2)).isEmpty();
        assertThat(recent.find("another", 1)).isEmpty();
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheOneBefore() {
        KeptPlan draft = KeptPlan.drafted(plan());
        recent.keep(draft);
        recent.keep(new KeptPlan(draft.plan(), PlanState.DRAFT, 2, null));

        assertThat(recent.find(draft.plan().id(), 1)).isEmpty();
        assertThat(recent.find(draft.plan().id(), 2)).isPresent();
    }

    private static Plan plan() {
        return PlanForm.read(Input.of(Files.json(Files.EVENTS.resolve("plan-in-force.v1.example.json"))));
    }
}
