package vn.tiendo.plan.plan;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Required;
import vn.tiendo.plan.plan.domain.Aggregation;
import vn.tiendo.plan.plan.domain.Expected;
import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.Measure;
import vn.tiendo.plan.plan.domain.MeasuredFrom;
import vn.tiendo.plan.plan.domain.Measurement;
import vn.tiendo.plan.plan.domain.Pace;
import vn.tiendo.plan.plan.domain.PartsAggregation;
import vn.tiendo.plan.plan.domain.Rule;
import vn.tiendo.plan.plan.domain.Schedule;
import vn.tiendo.platform.input.Input;

/** What is measured, and when, ↔ its fields in the form of a target. */
final class MeasurementForm {

    private MeasurementForm() {
    }

    static Measurement read(Input in, Rule rule) {
        var measure = Required.oneOf(in, "measure", Measure.class);
        boolean ratio = measure.filter(Measure.RATIO::equals).isPresent();
        return new Measurement(measure.orElse(Measure.NONE), in.optionalText("indicator").orElse(null),
                in.optionalText("unitOfMeasure").orElse(null), in.flag("partOfWhole", in.has("measuredFrom")), part(in, "numerator", ratio),
                part(in, "denominator", ratio), parts(in, measure, rule), in.optionalText("sumOf").orElse(null),
                in.optionalObject("measuredFrom").map(MeasurementForm::measuredFrom).orElse(null),
                in.optionalNumber("explainChangeOver").orElse(null), schedule(in, measure));
    }

    private static MeasuredFrom measuredFrom(Input in) {
        in.only("share", "departments");
        return new MeasuredFrom(in.oneOf("share", MeasuredFrom.Share.class, MeasuredFrom.Share.PUNCTUALITY), in.texts("departments"));
    }

    private static Map<String, Object> write(MeasuredFrom from) {
        var form = new Form().with("share", from.share());
        return from.departments().isEmpty() ? form.map() : form.with("departments", from.departments()).map();
    }

    private static @Nullable String part(Input in, String field, boolean required) {
        return required ? in.text(field) : in.optionalText(field).orElse(null);
    }

    private static @Nullable PartsAggregation parts(Input in, Optional<Measure> measure, Rule rule) {
        return in.optionalOneOf("partsAggregation", PartsAggregation.class)
                .or(() -> in.has("sumOf")
                ? Optional.of(PartsAggregation.usualOverUnits(in.optionalText("unitOfMeasure").orElse(null)))
                : measure.flatMap(known -> PartsAggregation.usualFor(known, rule))).orElse(null);
    }

    /** Nothing is owed where nobody reports; a measure that could not be read says nothing about the rest. */
    private static @Nullable Schedule schedule(Input in, Optional<Measure> measure) {
        boolean reported = measure.filter(each -> each != Measure.NONE).isPresent();
        var frequency = reported ? Required.oneOf(in, "frequency", Frequency.class)
                : in.optionalOneOf("frequency", Frequency.class);
        var aggregation = in.optionalOneOf("aggregation", Aggregation.class);
        var pace = in.optionalOneOf("pace", Pace.class);
        var expected = in.list("expected").stream().map(MeasurementForm::expected).toList();
        if (measure.filter(Measure.NONE::equals).isPresent()) {
            frequency.ifPresent(given -> refuseForComposite(in, "frequency", given));
            if (in.has("sumOf")) {
                return Schedule.of(null, aggregation, pace, expected);
            }
            aggregation.ifPresent(given -> refuseForComposite(in, "aggregation", given));
            if (!expected.isEmpty()) {
                in.refuse("expected", FlawCode.TAKES_NO_SCHEDULE.wire(), null, null);
            }
        }
        return reported ? frequency.map(each -> Schedule.of(each, aggregation, pace, expected)).orElse(null) : null;
    }

    private static Expected expected(Input in) {
        in.only("period", "value");
        return new Expected(in.text("period"), in.number("value"));
    }

    private static Map<String, Object> write(Expected expected) {
        return new Form().with("period", expected.period()).with("value", expected.value()).map();
    }

    private static void refuseForComposite(Input in, String field, Enum<?> given) {
        in.refuse(field, FlawCode.RULE_MEASURE_MISMATCH.wire(), given.name(), Measure.NONE.name());
    }

    static Map<String, Object> write(Measurement measurement) {
        var form = new Form().with("measure", measurement.measure()).with("indicator", measurement.indicator())
                .with("unitOfMeasure", measurement.unitOfMeasure()).with("partOfWhole", measurement.partOfWhole())
                .with("numerator", measurement.numerator()).with("denominator", measurement.denominator())
                .with("partsAggregation", measurement.partsAggregation()).with("sumOf", measurement.sumOf())
                .with("measuredFrom", measurement.measuredFrom(), MeasurementForm::write)
                .with("explainChangeOver", measurement.explainChangeOver());
        var schedule = measurement.schedule();
        return schedule == null ? form.map() : form.withFieldsOf(write(schedule)).map();
    }

    private static Map<String, Object> write(Schedule schedule) {
        var form = new Form().with("frequency", schedule.frequency()).with("aggregation", schedule.aggregation())
                .with("pace", schedule.pace());
        return schedule.expected().isEmpty() ? form.map()
                : form.withAll("expected", schedule.expected(), MeasurementForm::write).map();
    }
}
