package vn.tiendo.plan.plan;

import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Required;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.KeptPlan.InForce;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.Resolution;
import vn.tiendo.plan.plan.domain.Section;
import vn.tiendo.plan.plan.domain.Step;
import vn.tiendo.platform.input.Input;

/** Plan ↔ its form. */
final class PlanForm {

    private PlanForm() {
    }

    /** What a plan was read with (state, version, how it came to it) may come back with it and is ignored. */
    static Plan read(Input in) {
        in.only("id", "unit", "year", "title", "resolution", "reportingCycles", "validationRules", "sections",
                "state", "version", "putInForceAt", "putInForceBy",
                "how", "changedAt", "changedBy", "effectiveFrom", "decision");
        return new Plan(in.text("id"), in.text("unit"), in.whole("year"), in.text("title"),
                resolution(in.object("resolution")), in.list("reportingCycles").stream().map(CycleForm::read).toList(),
                in.list("validationRules").stream().map(ValidationRuleForm::read).toList(),
                Required.list(in, "sections").stream().map(PlanForm::section).toList());
    }

    private static Resolution resolution(Input in) {
        in.only("number", "date", "issuer", "session", "effectiveFrom");
        return new Resolution(in.text("number"), in.date("date"), in.text("issuer"),
                in.optionalText("session").orElse(null), in.optionalDate("effectiveFrom").orElse(null));
    }

    private static Section section(Input in) {
        in.only("id", "number", "title", "targets");
        return new Section(in.text("id"), in.text("number"), in.text("title"),
                Required.list(in, "targets").stream().map(TargetForm::read).toList());
    }

    static Map<String, Object> write(Plan plan) {
        var form = new Form().with("id", plan.id()).with("unit", plan.unit()).with("year", plan.year())
                .with("title", plan.title()).with("resolution", plan.resolution(), PlanForm::write);
        if (!plan.reportingCycles().isEmpty()) {
            form.withAll("reportingCycles", plan.reportingCycles(), CycleForm::write);
        }
        if (!plan.validationRules().isEmpty()) {
            form.withAll("validationRules", plan.validationRules(), ValidationRuleForm::write);
        }
        return form.withAll("sections", plan.sections(), PlanForm::write).map();
    }

    static Map<String, Object> write(KeptPlan kept) {
        return new Form().withFieldsOf(write(kept.plan())).with("state", kept.state())
                .withFieldsOf(versionOf(kept)).map();
    }

    /** Version, since when in force, and how it came to this version. */
    static Map<String, Object> versionOf(KeptPlan kept) {
        var form = new Form().with("version", kept.version());
        InForce inForce = kept.inForce();
        return inForce == null ? form.map() : form.with("putInForceAt", inForce.at())
                .with("putInForceBy", inForce.by()).withFieldsOf(write(inForce.last())).map();
    }

    static Map<String, Object> write(Step step) {
        return new Form().with("how", step.how()).with("changedAt", step.at()).with("changedBy", step.by())
                .with("effectiveFrom", step.effectiveFrom()).with("decision", step.decision(), DecisionForm::write).map();
    }

    private static Map<String, Object> write(Resolution resolution) {
        return new Form().with("number", resolution.number()).with("date", resolution.date())
                .with("issuer", resolution.issuer()).with("session", resolution.session())
                .with("effectiveFrom", resolution.effectiveFrom()).map();
    }

    private static Map<String, Object> write(Section section) {
        return new Form().with("id", section.id()).with("number", section.number()).with("title", section.title())
                .withAll("targets", section.targets(), TargetForm::write).map();
    }
}
