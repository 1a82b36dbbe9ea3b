package vn.tiendo.plan.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Required;
import vn.tiendo.plan.plan.domain.Aggregation;
import vn.tiendo.plan.plan.domain.Duty;
import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.Interpretation;
import vn.tiendo.plan.plan.domain.Measure;
import vn.tiendo.plan.plan.domain.Measurement;
import vn.tiendo.plan.plan.domain.Pace;
import vn.tiendo.plan.plan.domain.References;
import vn.tiendo.plan.plan.domain.References.Assignment;
import vn.tiendo.plan.plan.domain.References.Baseline;
import vn.tiendo.plan.plan.domain.Schedule;
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
                "assigned", "weight", "partOf", "interpretation", "note");
        return new Target(in.text("id"),
                new Wording(in.text("number"), in.text("title"), in.optionalText("text").orElse(null)),
                measurement(in), RuleForm.read(in.object("rule")),
                new Duty(in.text("responsible"), in.texts("reporting")),
                new References(in.optionalObject("baseline").map(TargetForm::baseline).orElse(null),
                        in.optionalObject("assigned").map(TargetForm::assigned).orElse(null)),
                in.optionalNumber("weight").orElse(BigDecimal.ONE), in.optionalText("partOf").orElse(null),
                in.optionalObject("interpretation").map(TargetForm::interpretation).orElse(null),
                in.optionalText("note").orElse(null));
    }

    private static Measurement measurement(Input in) {
        var measure = Required.oneOf(in, "measure", Measure.class);
        boolean ratio = measure.filter(Measure.RATIO::equals).isPresent();
        return new Measurement(measure.orElse(Measure.NONE), in.optionalText("unitOfMeasure").orElse(null),
                in.flag("partOfWhole", false), part(in, "numerator", ratio), part(in, "denominator", ratio),
                schedule(in, measure));
    }

    private static @Nullable String part(Input in, String field, boolean required) {
        return required ? in.text(field) : in.optionalText(field).orElse(null);
    }

    /** Nothing is owed for a composite target; a measure that could not be read says nothing about the rest. */
    private static @Nullable Schedule schedule(Input in, Optional<Measure> measure) {
        boolean reported = measure.filter(each -> each != Measure.NONE).isPresent();
        var frequency = reported ? Required.oneOf(in, "frequency", Frequency.class)
                : in.optionalOneOf("frequency", Frequency.class);
        var aggregation = in.optionalOneOf("aggregation", Aggregation.class);
        var pace = in.optionalOneOf("pace", Pace.class);
        if (measure.filter(Measure.NONE::equals).isPresent()) {
            frequency.ifPresent(given -> refuseForComposite(in, "frequency", given));
            aggregation.ifPresent(given -> refuseForComposite(in, "aggregation", given));
        }
        return reported ? frequency.map(each -> Schedule.of(each, aggregation, pace)).orElse(null) : null;
    }

    private static void refuseForComposite(Input in, String field, Enum<?> given) {
        in.refuse(field, FlawCode.RULE_MEASURE_MISMATCH.wire(), given.name(), Measure.NONE.name());
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
        var measurement = target.measurement();
        var schedule = measurement.schedule();
        return new Form()
                .with("id", target.id()).with("number", wording.number()).with("title", wording.title())
                .with("text", wording.text()).with("unitOfMeasure", measurement.unitOfMeasure())
                .with("measure", measurement.measure()).with("rule", target.rule(), RuleForm::write)
                .with("aggregation", schedule == null ? null : schedule.aggregation())
                .with("pace", schedule == null ? null : schedule.pace())
                .with("partOfWhole", measurement.partOfWhole())
                .with("numerator", measurement.numerator()).with("denominator", measurement.denominator())
                .with("responsible", target.duty().responsible()).with("reporting", target.duty().reporting())
                .with("frequency", schedule == null ? null : schedule.frequency())
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
