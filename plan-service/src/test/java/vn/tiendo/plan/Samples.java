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

    /** An amendment that makes this the plan from the middle of its year. */
    static ObjectNode amendmentOf(ObjectNode plan) {
        var amendment = Files.JSON.createObjectNode();
        amendment.putObject("decision").put("number", "12/NQ-HĐND").put("date", plan.get("year").asInt() + "-07-08")
                .put("reason", "Điều chỉnh theo tình hình thực hiện 6 tháng đầu năm")
                .put("effectiveFrom", plan.get("year").asInt() + "-07-01");
        amendment.set("plan", plan);
        return amendment;
    }

    /** The object of a target in a plan. */
    static ObjectNode target(ObjectNode plan, String id) {
        return (ObjectNode) plan.get("sections").valueStream().flatMap(each -> each.get("targets").valueStream())
                .filter(each -> each.get("id").asString().equals(id)).findFirst().orElseThrow();
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
