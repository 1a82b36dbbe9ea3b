package vn.tiendo.plan;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests. */
final class Samples {

    private Samples() {
    }

    /** The sample plan as if it had been resolved for another year. */
    static ObjectNode planOf(int year) {
        return planOf("lai-thieu", year);
    }

    static ObjectNode planOf(String unit, int year) {
        var text = Files.samplePlan().replace("lai-thieu-2024", unit + "-" + year)
                .replace("\"unit\": \"lai-thieu\"", "\"unit\": \"" + unit + "\"")
                .replace("\"year\": 2024", "\"year\": " + year).replace("\"2023-M", "\"" + (year - 1) + "-M");
        return (ObjectNode) Files.JSON.readTree(text);
    }

    /** The ward of the sample, with its departments. */
    static ObjectNode ward() {
        return (ObjectNode) Files.sampleUnits().get(1);
    }

    /** A unit without departments. */
    static String unit(String id, @Nullable String parent) {
        return Files.JSON.createObjectNode().put("id", id).put("name", id).put("kind", "WARD").put("parent", parent)
                .toString();
    }
}
