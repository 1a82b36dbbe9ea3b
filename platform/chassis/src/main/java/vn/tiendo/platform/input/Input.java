package vn.tiendo.platform.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import vn.tiendo.platform.problem.Violation;

/**
 * Reads a JSON object and collects everything that is wrong with it, each with its pointer. Reading goes on after a
 * failure with a neutral value (empty text, zero, 1970-01-01), so ask {@link #violations()} before using what was read.
 * Absent and null mean the same.
 */
public final class Input {

    private final JsonNode json;
    private final String pointer;
    private final List<Violation> violations;
    /** Nothing is said about what lies within an object that is missing or is no object: that was said already. */
    private final boolean silent;

    /** It was taken once, by rules that may have been wider. */
    private final boolean stored;

    private Input(JsonNode json, String pointer, List<Violation> violations, boolean silent, boolean stored) {
        this.json = json;
        this.pointer = pointer;
        this.violations = violations;
        this.silent = silent;
        this.stored = stored;
    }

    public static Input of(@Nullable JsonNode body) {
        return child(body, "", new ArrayList<>(), false, false);
    }

    /** What the store holds: any text and any day that it can hold. */
    public static Input ofStored(JsonNode form) {
        return child(form, "", new ArrayList<>(), false, true);
    }

    public boolean has(String field) {
        return value(field) != null;
    }

    /** A text that is not blank, without the white space around it. */
    public String text(String field) {
        return required(field, texts(), "");
    }

    public Optional<String> optionalText(String field) {
        return Optional.ofNullable(optional(field, texts()));
    }

    public BigDecimal number(String field) {
        return required(field, Values::number, BigDecimal.ZERO);
    }

    public Optional<BigDecimal> optionalNumber(String field) {
        return Optional.ofNullable(optional(field, Values::number));
    }

    /** A number without a fraction; 5.0 is 5. */
    public int whole(String field) {
        return required(field, Values::whole, 0);
    }

    public Optional<Integer> optionalWhole(String field) {
        return Optional.ofNullable(optional(field, Values::whole));
    }

    public LocalDate date(String field) {
        return required(field, dates(), LocalDate.EPOCH);
    }

    public Optional<LocalDate> optionalDate(String field) {
        return Optional.ofNullable(optional(field, dates()));
    }

    public boolean flag(String field, boolean otherwise) {
        Boolean flag = optional(field, Values::flag);
        return flag == null ? otherwise : flag;
    }

    /** One of the constants by its name. */
    public <E extends Enum<E>> E oneOf(String field, Class<E> type, E neutral) {
        return required(field, (one, at) -> Values.constant(one, at, type), neutral);
    }

    public <E extends Enum<E>> Optional<E> optionalOneOf(String field, Class<E> type) {
        return Optional.ofNullable(optional(field, (one, at) -> Values.constant(one, at, type)));
    }

    /** An object that must be there; when it is not, an empty one that finds nothing wrong. */
    public Input object(String field) {
        return child(value(field), at(field), violations, silent, stored);
    }

    public Optional<Input> optionalObject(String field) {
        return has(field) ? Optional.of(object(field)) : Optional.empty();
    }

    /** A list of objects; empty when it is not there. */
    public List<Input> list(String field) {
        List<Input> items = new ArrayList<>();
        elements(field, (item, at) -> items.add(child(item, at, violations, silent, stored)));
        return items;
    }

    /** A list of texts; empty when it is not there. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        elements(field, (item, at) -> texts.add(checked(item, at, texts(), "")));
        return texts;
    }

    /** Numbers by name, in their order; empty when they are not there. */
    public Map<String, BigDecimal> numbers(String field) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        optionalObject(field).ifPresent(map -> map.json.properties().forEach(one -> numbers.put(one.getKey(),
                checked(one.getValue(), map.at(one.getKey()), Values::number, BigDecimal.ZERO))));
        return numbers;
    }

    /** Refuses every property that is not named here. */
    public void only(String... fields) {
        Set<String> known = Set.of(fields);
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                refuse(name, "unknown-property", name, List.of(fields));
            }
        }
    }

    /** Says that something is wrong with a property; with this object itself when the name is empty. */
    public void refuse(String field, String code, @Nullable Object given, @Nullable Object expected) {
        add(new Violation(field.isEmpty() ? pointer : at(field), code, given, expected));
    }

    /** Everything found until now in the whole body, not only in this object. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Where this object stands in the body; empty for the body itself. */
    public String pointer() {
        return pointer;
    }

    private static Input child(
            @Nullable JsonNode node, String pointer, List<Violation> violations, boolean silent, boolean stored) {
        if (node != null && node.isObject()) {
            return new Input(node, pointer, violations, silent, stored);
        }
        Input empty = new Input(JsonNodeFactory.instance.objectNode(), pointer, violations, true, stored);
        if (!silent) {
            violations.add(node == null || node.isNull() || node.isMissingNode()
                    ? new Violation(pointer, "required", null, null)
                    : Values.wrongType(node, pointer, "object"));
        }
        return empty;
    }

    private BiFunction<JsonNode, String, Values.Read<String>> texts() {
        return stored ? Values::anyText : Values::text;
    }

    private BiFunction<JsonNode, String, Values.Read<LocalDate>> dates() {
        return stored ? Values::anyDate : Values::date;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode node = json.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private String at(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private void elements(String field, java.util.function.BiConsumer<JsonNode, String> each) {
        JsonNode node = value(field);
        if (node != null && !node.isArray()) {
            add(Values.wrongType(node, at(field), "array"));
        } else if (node != null) {
            int index = 0;
            for (JsonNode item : node) {
                each.accept(item, at(field) + "/" + index++);
            }
        }
    }

    private <T> T required(String field, BiFunction<JsonNode, String, Values.Read<T>> reader, T neutral) {
        JsonNode node = value(field);
        if (node == null) {
            add(new Violation(at(field), "required", null, null));
            return neutral;
        }
        return checked(node, at(field), reader, neutral);
    }

    private <T> @Nullable T optional(String field, BiFunction<JsonNode, String, Values.Read<T>> reader) {
        JsonNode node = value(field);
        if (node == null) {
            return null;
        }
        Values.Read<T> read = reader.apply(node, at(field));
        return switch (read) {
            case Values.Good<T>(T value) -> value;
            case Values.Bad<T>(Violation violation) -> {
                add(violation);
                yield null;
            }
        };
    }

    private <T> T checked(JsonNode node, String at, BiFunction<JsonNode, String, Values.Read<T>> reader, T neutral) {
        return switch (reader.apply(node, at)) {
            case Values.Good<T>(T value) -> value;
            case Values.Bad<T>(Violation violation) -> {
                add(violation);
                yield neutral;
            }
        };
    }

    private void add(Violation violation) {
        if (!silent) {
            violations.add(violation);
        }
    }
}
