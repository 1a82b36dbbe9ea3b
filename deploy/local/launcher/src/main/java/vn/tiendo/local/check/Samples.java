package vn.tiendo.local.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sample ward's year as it lies in the repository.
 *
 * @param indicators of the city, each with the target of the plan that can be compared by it
 * @param officers who works in its departments; what is computed does not depend on them
 */
public record Samples(JsonNode units, JsonNode officers, JsonNode indicators, JsonNode plan, List<Step> steps) {

    public static Samples read(Path repository) throws CheckFailure {
        Path folder = repository.resolve("samples/lai-thieu-2024");
        return new Samples(json(folder, "units.json"), json(folder, "officers.json"), json(folder, "indicators.json"),
                json(folder, "plan.json"), Step.list(json(folder, "submissions.json")));
    }

    public String planId() {
        return plan.get("id").asString();
    }

    /** The plan with its targets linked to the indicators, by which the city compares its wards. */
    JsonNode comparablePlan() {
        JsonNode comparable = plan.deepCopy();
        for (JsonNode link : indicators)
            for (JsonNode section : comparable.get("sections"))
                for (JsonNode target : section.get("targets"))
                    if (target.get("id").equals(link.get("target")))
                        ((ObjectNode) target).set("indicator", link.at("/indicator/code"));
        return comparable;
    }

    public List<JsonNode> targets() {
        List<JsonNode> targets = new ArrayList<>();
        for (JsonNode section : plan.get("sections")) section.get("targets").forEach(targets::add);
        return targets;
    }

    private static JsonNode json(Path folder, String name) throws CheckFailure {
        try {
            return Api.JSON.readTree(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new CheckFailure(folder.resolve(name) + " cannot be read: " + e.getMessage());
        }
    }
}
