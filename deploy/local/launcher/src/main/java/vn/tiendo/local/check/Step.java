package vn.tiendo.local.check;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * One step of the sample figures, as samples/README.md says.
 *
 * @param corrected what the department sends after it was sent back; else empty
 */
public record Step(
        String department,
        String period,
        String reportedOn,
        List<JsonNode> figures,
        Then then,
        String sentBackReason,
        List<JsonNode> corrected) {

    public enum Then {
        DRAFT,
        SUBMIT,
        APPROVE,
        SEND_BACK_AND_CORRECT
    }

    static List<Step> list(JsonNode steps) {
        List<Step> list = new ArrayList<>();
        for (JsonNode step : steps)
            list.add(new Step(step.get("department").asString(), step.get("period").asString(),
                    step.path("reportedOn").asString(""), elements(step.get("figures")),
                    Then.valueOf(step.get("then").asString()), step.path("sentBackReason").asString(""),
                    elements(step.path("corrected"))));
        return list;
    }

    /** The state in which the step leaves the submission. */
    public String endState() {
        return switch (then) {
            case DRAFT -> "DRAFT";
            case SUBMIT -> "SUBMITTED";
            case APPROVE, SEND_BACK_AND_CORRECT -> "APPROVED";
        };
    }

    /** The figures that stand at the end: a corrected one takes the place of the first. */
    public List<JsonNode> endFigures() {
        List<JsonNode> standing = new ArrayList<>(figures);
        for (JsonNode correction : corrected) {
            standing.removeIf(figure -> key(figure).equals(key(correction)));
            standing.add(correction);
        }
        return standing;
    }

    private static String key(JsonNode figure) {
        return figure.get("target").asString() + " " + figure.path("part").asString("");
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
