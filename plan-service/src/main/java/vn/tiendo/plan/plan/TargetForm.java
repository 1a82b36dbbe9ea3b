package vn.tiendo.plan.plan;

import java.math.BigDecimal;
import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.plan.domain.Duty;
import vn.tiendo.plan.plan.domain.Interpretation;
import vn.tiendo.plan.plan.domain.References;
import vn.tiendo.plan.plan.domain.References.Assignment;
import vn.tiendo.plan.plan.domain.References.Baseline;
import vn.tiendo.plan.plan.domain.Target;
import vn.tiendo.plan.plan.domain.Wording;
import vn.tiendo.platform.input.Input;

/** Target ↔ its form, in which all defaults are filled in. */
final class TargetForm {

    private TargetForm() {
    }

    static Target read(Input in) {
        in.only("id", "number", "title", "text", "unitOfMeasure", "measure", "rule", "aggregation", "pace",
                "partOfWhole", "numerator", "denominator", "responsible", "reporting", "frequency", "baseline",
                "partsAggregation", "assigned", "weight", "partOf", "interpretation", "note", "indicator", "expected", "sumOf",
                "measuredFrom", "explainChangeOver");
        var rule = RuleForm.read(in.object("rule"));
        return new Target(in.text("id"),
                new Wording(in.text("number"), in.text("title"), in.optionalText("text").orElse(null)),
                MeasurementForm.read(in, rule), rule,
                new Duty(in.text("responsible"), in.texts("reporting")),
                new References(in.optionalObject("baseline").map(TargetForm::baseline).orElse(null),
                        in.optionalObject("assigned").map(TargetForm::assigned).orElse(null)),
                in.optionalNumber("weight").orElse(BigDecimal.ONE), in.optionalText("partOf").orElse(null),
                in.optionalObject("interpretation").map(TargetForm::interpretation).orElse(null),
                in.optionalText("note").orElse(null));
    }

    private static Baseline baseline(Input in) {
        in.only("value", "asOf", "source");
        return new Baseline(in.number("value"), in.optionalDate("asOf").orElse(null),
                in.optionalText("source").orElse(null));
    }

    private static Assignment assigned(Input in) {
        in.only("value", "source");
        return new Assignment(in.number("value"), in.optionalText("source").orElse(null));
    }

    private static Interpretation interpretation(Input in) {
        in.only("text", "by", "on");
        return new Interpretation(in.text("text"), in.text("by"), in.date("on"));
    }

    static Map<String, Object> write(Target target) {
        var wording = target.wording();
        return new Form()
                .with("id", target.id()).with("number", wording.number()).with("title", wording.title())
                .with("text", wording.text()).with("rule", target.rule(), RuleForm::write)
                .withFieldsOf(MeasurementForm.write(target.measurement()))
                .with("responsible", target.duty().responsible()).with("reporting", target.duty().reporting())
                .withFieldsOf(write(target.references()))
                .with("weight", target.weight()).with("partOf", target.partOf())
                .with("interpretation", target.interpretation(), TargetForm::write)
                .with("note", target.note()).map();
    }

    private static Map<String, Object> write(References references) {
        return new Form()
                .with("baseline", references.baseline(), each -> new Form().with("value", each.value())
                        .with("asOf", each.asOf()).with("source", each.source()).map())
                .with("assigned", references.assigned(), each -> new Form().with("value", each.value())
                        .with("source", each.source()).map())
                .map();
    }

    private static Map<String, Object> write(Interpretation interpretation) {
        return new Form().with("text", interpretation.text()).with("by", interpretation.by())
                .with("on", interpretation.on()).map();
    }
}
