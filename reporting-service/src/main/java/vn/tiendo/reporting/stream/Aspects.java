package vn.tiendo.reporting.stream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * What filters look at in the data of an event. The rest is passed over without being made into anything: a client that missed
 * 100,000 events waits for this. What an event does not have is empty.
 *
 * @param unitPath null where the event names its unit only
 */
record Aspects(String plan, String unit, @Nullable List<String> unitPath, String department, String section, Set<String> targets,
    String status) {

    /** @throws tools.jackson.core.JacksonException when it is no JSON object, or not all of one */
    static Aspects read(JsonParser data) {
        Found found = new Found();
        if (data.nextToken() != JsonToken.START_OBJECT) {
            throw new StreamReadException(data, "not an object");
        }
        fields(data, name -> found.take(name, data));
        if (data.nextToken() != null) {
            throw new StreamReadException(data, "something follows the object");
        }
        return new Aspects(Objects.requireNonNull(found.plan, "plan"), text(found.unit), found.unitPath, text(found.department),
            text(found.section), found.target == null ? found.figures : Set.of(found.target), text(found.status));
    }

    /** While it is read. */
    private static final class Found {

        private @Nullable String plan;
        private @Nullable String unit;
        private @Nullable List<String> unitPath;
        private @Nullable String department;
        private @Nullable String section;
        private @Nullable String target;
        private @Nullable String status;
        private final Set<String> figures = new HashSet<>();

        private void take(String name, JsonParser data) {
            switch (name) {
                case "plan" -> plan = data.getValueAsString();
                case "unit" -> unit = data.getValueAsString();
                case "unitPath" -> unitPath = texts(data);
                case "department" -> department = data.getValueAsString();
                case "section" -> section = data.getValueAsString();
                case "target" -> target = data.getValueAsString();
                case "figures" -> targets(data);
                case "after" -> fields(data, inner -> {
                    if (inner.equals("status")) {
                        status = data.getValueAsString();
                    }
                });
                default -> {
                    // Nobody filters by it.
                }
            }
        }

        private void targets(JsonParser data) {
            elements(data, () -> fields(data, name -> {
                if (name.equals("target")) {
                    figures.add(data.getString());
                }
            }));
        }
    }

    private static @Nullable List<String> texts(JsonParser data) {
        if (data.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        elements(data, () -> texts.add(data.getString()));
        return texts;
    }

    private static void elements(JsonParser data, Runnable each) {
        if (data.currentToken() == JsonToken.START_ARRAY) {
            while (data.nextToken() != JsonToken.END_ARRAY) {
                each.run();
                data.skipChildren();
            }
        }
    }

    /** With the parser at the value of each; what is not read of it is passed over. */
    private static void fields(JsonParser data, Consumer<String> each) {
        if (data.currentToken() == JsonToken.START_OBJECT) {
            for (String name = data.nextName(); name != null; name = data.nextName()) {
                data.nextToken();
                each.accept(name);
                data.skipChildren();
            }
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
