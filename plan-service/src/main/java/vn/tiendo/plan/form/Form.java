package vn.tiendo.plan.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Builds the canonical form: text, numbers, flags, lists and maps only; what is absent is left out. */
public final class Form {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    public Form with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, plain(value));
        }
        return this;
    }

    public <T> Form with(String name, @Nullable T value, Function<T, Map<String, Object>> form) {
        return value == null ? this : with(name, form.apply(value));
    }

    public <T> Form withAll(String name, List<T> values, Function<T, Map<String, Object>> form) {
        return with(name, values.stream().map(form).toList());
    }

    public Form withFieldsOf(Map<String, Object> form) {
        fields.putAll(form);
        return this;
    }

    public Map<String, Object> map() {
        return fields;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case LocalDate date -> date.toString();
            case Instant instant -> instant.toString();
            default -> value;
        };
    }
}
