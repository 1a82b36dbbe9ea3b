package vn.tiendo.plan.form;

import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.input.Input;

/** Reads a form that the store holds in the same way as one that was sent. */
public final class StoredForm {

    private StoredForm() {
    }

    /** What was checked when it was stored can be read; if not, another hand changed the store. */
    public static <T> T read(JsonMapper json, Map<String, Object> stored, Function<Input, T> reader) {
        JsonNode tree = json.valueToTree(stored);
        var input = Input.ofStored(tree);
        T value = reader.apply(input);
        if (!input.violations().isEmpty()) {
            throw new IllegalStateException("A stored form is not readable: " + input.violations());
        }
        return value;
    }
}
