package vn.tiendo.measurement.submission;

import java.util.Optional;
import java.util.TreeMap;

import vn.tiendo.measurement.submission.domain.Occurrence;
import vn.tiendo.measurement.submission.domain.Value;
import vn.tiendo.platform.input.Input;

/** Reads a value; none when something about it could not be read. */
final class ValueReader {

    private enum Kind { NUMBER, RATIO, COUNT, RATING, DONE, NARRATIVE, COMPONENTS, NO_DATA }

    private ValueReader() {
    }

    static Optional<Value> read(Input input) {
        int before = input.violations().size();
        Optional<Kind> kind = input.optionalOneOf("kind", Kind.class);
        if (kind.isEmpty()) {
            if (!input.has("kind")) {
                input.refuse("kind", "required", null, null);
            }
            return Optional.empty();
        }
        Value value = read(kind.get(), input);
        return input.violations().size() == before ? Optional.of(value) : Optional.empty();
    }

    private static Value read(Kind kind, Input input) {
        return switch (kind) {
            case NUMBER -> {
                input.only("kind", "number");
                yield new Value.Number(input.number("number"));
            }
            case RATIO -> {
                input.only("kind", "numerator", "denominator");
                yield new Value.Ratio(input.number("numerator"), input.number("denominator"));
            }
            case COUNT -> {
                input.only("kind", "count", "occurrences");
                yield new Value.Count(input.number("count"), input.list("occurrences").stream()
                        .map(ValueReader::occurrence).toList());
            }
            case RATING -> {
                input.only("kind", "grade");
                yield new Value.Rating(input.text("grade"));
            }
            case DONE -> done(input);
            case NARRATIVE -> narrative(input);
            case COMPONENTS -> components(input);
            case NO_DATA -> {
                input.only("kind", "reason", "note");
                Value.NoDataReason reason = input.oneOf("reason", Value.NoDataReason.class, Value.NoDataReason.OTHER);
                yield new Value.NoData(reason, Texts.optional(input, "note", FilingReader.LONGEST_REASON));
            }
        };
    }

    private static Occurrence occurrence(Input input) {
        input.only("on", "note");
        return new Occurrence(input.date("on"), Texts.optional(input, "note", FilingReader.LONGEST_REASON));
    }

    private static Value done(Input input) {
        input.only("kind", "done", "on");
        if (!input.has("done")) {
            input.refuse("done", "required", null, null);
        }
        boolean done = input.flag("done", false);
        if (done && !input.has("on")) {
            input.refuse("on", "required", null, null);
        }
        return new Value.Done(done, input.optionalDate("on").orElse(null));
    }

    private static Value narrative(Input input) {
        input.only("kind", "assessment", "ground");
        Value.Assessment assessment = input.oneOf("assessment", Value.Assessment.class, Value.Assessment.ACHIEVED);
        return new Value.Narrative(assessment,
                Texts.bounded(input, "ground", input.text("ground"), FilingReader.LONGEST_EXPLANATION));
    }

    private static Value components(Input input) {
        input.only("kind", "components");
        if (!input.has("components")) {
            input.refuse("components", "required", null, null);
        }
        return new Value.Components(new TreeMap<>(input.numbers("components")));
    }
}
