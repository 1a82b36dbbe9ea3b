package vn.tiendo.reporting.verdict;

import java.util.Optional;

import vn.tiendo.platform.input.Input;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.evidence.domain.Value.Assessment;

/** The value of a figure as a caller gives it. */
final class GivenValue {

    private enum Kind { NUMBER, RATIO, COUNT, RATING, DONE, NARRATIVE, COMPONENTS, NO_DATA }

    private GivenValue() {
    }

    /** None when something about it could not be read. */
    static Optional<Value> read(Input value) {
        int before = value.violations().size();
        Value read = switch (value.oneOf("kind", Kind.class, Kind.NO_DATA)) {
            case NUMBER -> new Value.Number(value.number("number"));
            case RATIO -> new Value.Ratio(value.number("numerator"), value.number("denominator"));
            case COUNT -> new Value.Count(value.number("count"));
            case RATING -> new Value.Rating(value.text("grade"));
            case DONE -> new Value.Done(value.flag("done", false), value.optionalDate("on").orElse(null));
            case NARRATIVE -> new Value.Narrative(value.oneOf("assessment", Assessment.class, Assessment.ACHIEVED),
                    value.optionalText("ground").orElse(null));
            case COMPONENTS -> new Value.Components(value.numbers("components"));
            case NO_DATA -> new Value.NoData(value.optionalText("reason").orElse("OTHER"), value.optionalText("note").orElse(null));
        };
        return value.violations().size() == before ? Optional.of(read) : Optional.empty();
    }
}
