package vn.tiendo.plan.plan;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.unit.UnitForm;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** Tells of plans; contract/events/plan-in-force.v1.schema.json. */
@Component
class PlanEvents {

    static final String TOPIC = "tiendo.plans.v1";
    static final String IN_FORCE = "vn.tiendo.plan.plan-in-force.v1";

    /** With its unit's departments and the envelope, what tells of a plan stays below the 5 MiB that a topic takes. */
    private static final int MOST_BYTES = 4_000_000;

    private final EventWriter writer;
    private final JsonMapper json;
    private final DatesOfVersion dates;

    PlanEvents(EventWriter writer, JsonMapper json, DatesOfVersion dates) {
        this.writer = writer;
        this.json = json;
        this.dates = dates;
    }

    /** A plan that could never be told is not accepted. */
    Optional<Flaw> tooLarge(Plan plan) {
        int bytes = json.writeValueAsBytes(PlanForm.write(plan)).length;
        return bytes <= MOST_BYTES ? Optional.empty()
                : Optional.of(new Flaw("/sections", FlawCode.OUT_OF_RANGE, bytes + " B", "≤ " + MOST_BYTES + " B"));
    }

    /** Tells each version that binds, the first and every one after it, in the same words. */
    PendingEvent inForce(KeptPlan kept, PlacedUnit unit) {
        var id = kept.plan().id();
        return writer.event(TOPIC, id, IN_FORCE, id, kept.step().at(), kept.version(), data(kept, unit));
    }

    private Map<String, Object> data(KeptPlan kept, PlacedUnit unit) {
        return new Form().withFieldsOf(PlanForm.write(kept.plan()))
                .with("unitName", unit.unit().name()).with("unitPath", unit.path())
                .with("departments", UnitForm.departments(unit.unit().departments()))
                .with("dates", dates.of(kept.plan()))
                .with("state", kept.state()).withFieldsOf(PlanForm.versionOf(kept)).map();
    }
}
