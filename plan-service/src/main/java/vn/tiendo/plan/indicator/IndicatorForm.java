package vn.tiendo.plan.indicator;

import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.indicator.domain.Indicator.Better;
import vn.tiendo.plan.indicator.domain.Indicator.Name;
import vn.tiendo.plan.indicator.domain.Indicator.OverUnits;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.plan.domain.Aggregation;
import vn.tiendo.platform.input.Input;

/** Indicator ↔ its form. */
final class IndicatorForm {

    private IndicatorForm() {
    }

    static Indicator read(Input in) {
        in.only("code", "name", "unitOfMeasure", "overTime", "overUnits", "better", "definition", "source", "wordings",
                "unit", "version");
        return new Indicator(in.text("code"), name(in.object("name")), in.text("unitOfMeasure"),
                in.optionalOneOf("overTime", Aggregation.class).orElse(Aggregation.LAST),
                in.optionalOneOf("overUnits", OverUnits.class).orElse(OverUnits.NONE),
                in.optionalOneOf("better", Better.class).orElse(Better.HIGHER),
                in.optionalText("definition").orElse(null), in.optionalText("source").orElse(null),
                in.texts("wordings"));
    }

    private static Name name(Input in) {
        in.only("vi", "en");
        return new Name(in.text("vi"), in.optionalText("en").orElse(null));
    }

    static Map<String, Object> write(Indicator indicator) {
        var name = new Form().with("vi", indicator.name().vi()).with("en", indicator.name().en()).map();
        return new Form().with("code", indicator.code()).with("name", name)
                .with("unitOfMeasure", indicator.unitOfMeasure()).with("overTime", indicator.overTime())
                .with("overUnits", indicator.overUnits()).with("better", indicator.better())
                .with("definition", indicator.definition()).with("source", indicator.source())
                .with("wordings", indicator.wordings()).map();
    }

    static Map<String, Object> write(KeptIndicator kept) {
        return new Form().withFieldsOf(write(kept.indicator())).with("unit", kept.unit())
                .with("version", kept.version()).map();
    }
}
