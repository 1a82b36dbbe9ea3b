package vn.tiendo.plan.plan;

import java.util.List;
import java.util.stream.Stream;

import vn.tiendo.plan.form.Required;
import vn.tiendo.plan.plan.domain.AssignedFigures.Given;
import vn.tiendo.platform.input.Input;

/** Reads assigned figures. */
final class AssignmentForm {

    private AssignmentForm() {
    }

    /** Those that can be judged. */
    static List<Given> read(Input in) {
        in.only("assignments");
        var items = Required.list(in, "assignments");
        if (items.isEmpty() && in.has("assignments")) {
            in.refuse("assignments", "required", null, null);
        }
        return items.stream().flatMap(AssignmentForm::given).toList();
    }

    private static Stream<Given> given(Input in) {
        in.only("target", "indicator", "value", "source");
        var target = in.optionalText("target");
        var indicator = in.optionalText("indicator");
        var value = in.number("value");
        var source = in.optionalText("source");
        if (target.isPresent() == indicator.isPresent()) {
            in.refuse(target.isPresent() ? "indicator" : "target", target.isPresent() ? "unknown-property" : "required",
                    indicator.orElse(null), null);
            return Stream.empty();
        }
        return Stream.of(new Given(in.pointer(), target.orElse(null), indicator.orElse(null), value,
                source.orElse(null)));
    }
}
