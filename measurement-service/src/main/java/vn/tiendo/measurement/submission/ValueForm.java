package vn.tiendo.measurement.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Occurrence;
import vn.tiendo.measurement.submission.domain.Value;

/** A value as it is written, the same in JSON and in the store, and read back from the store. */
final class ValueForm {

    private ValueForm() {
    }

    static Map<String, Object> of(Value value) {
        Map<String, Object> form = new LinkedHashMap<>();
        switch (value) {
            case Value.Number(BigDecimal number) -> kind(form, "NUMBER").put("number", number);
            case Value.Ratio(BigDecimal numerator, BigDecimal denominator) -> {
                kind(form, "RATIO").put("numerator", numerator);
                form.put("denominator", denominator);
            }
            case Value.Count(BigDecimal count, var occurrences) -> {
                kind(form, "COUNT").put("count", count);
                putIfThere(form, "occurrences", occurrences.isEmpty() ? null
                        : occurrences.stream().map(ValueForm::of).toList());
            }
            case Value.Rating(String grade) -> kind(form, "RATING").put("grade", grade);
            case Value.Done(boolean done, @Nullable LocalDate on) -> {
                kind(form, "DONE").put("done", done);
                putIfThere(form, "on", on == null ? null : on.toString());
            }
            case Value.Narrative(Value.Assessment assessment, String ground) -> {
                kind(form, "NARRATIVE").put("assessment", assessment.name());
                form.put("ground", ground);
            }
            case Value.Components(var components) -> kind(form, "COMPONENTS").put("components", components);
            case Value.NoData(Value.NoDataReason reason, @Nullable String note) -> {
                kind(form, "NO_DATA").put("reason", reason.name());
                putIfThere(form, "note", note);
            }
        }
        return form;
    }

    static Value read(Document form) {
        String kind = form.getString("kind");
        return switch (kind) {
            case "NUMBER" -> new Value.Number(number(form, "number"));
            case "RATIO" -> new Value.Ratio(number(form, "numerator"), number(form, "denominator"));
            case "COUNT" -> new Value.Count(number(form, "count"), form.getList("occurrences", Document.class, List.of())
                    .stream().map(ValueForm::occurrence).toList());
            case "RATING" -> new Value.Rating(form.getString("grade"));
            case "DONE" -> new Value.Done(form.getBoolean("done"), date(form));
            case "NARRATIVE" -> new Value.Narrative(Value.Assessment.valueOf(form.getString("assessment")),
                    form.getString("ground"));
            case "COMPONENTS" -> components(form.get("components", Document.class));
            case "NO_DATA" -> new Value.NoData(Value.NoDataReason.valueOf(form.getString("reason")),
                    form.getString("note"));
            default -> throw new IllegalStateException("A stored value of unknown kind " + kind);
        };
    }

    private static Map<String, Object> of(Occurrence occurrence) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("on", occurrence.on().toString());
        putIfThere(form, "note", occurrence.note());
        return form;
    }

    private static Occurrence occurrence(Document stored) {
        return new Occurrence(LocalDate.parse(stored.getString("on")), stored.getString("note"));
    }

    private static Map<String, Object> kind(Map<String, Object> form, String kind) {
        form.put("kind", kind);
        return form;
    }

    static void putIfThere(Map<String, Object> form, String field, @Nullable Object value) {
        if (value != null) {
            form.put(field, value);
        }
    }

    private static Value components(Document stored) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        stored.keySet().forEach(id -> numbers.put(id, number(stored, id)));
        return new Value.Components(new TreeMap<>(numbers));
    }

    private static @Nullable LocalDate date(Document form) {
        @Nullable String on = form.getString("on");
        return on == null ? null : LocalDate.parse(on);
    }

    private static BigDecimal number(Document form, String field) {
        return Objects.requireNonNull(form.get(field, BigDecimal.class));
    }
}
