package vn.tiendo.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan document that the planner's desk makes of what was read, before the planner decides anything about it. */
final class DeskDraft {

    private static final Map<String, String> MEASURES = Map.of("NONE_OCCUR", "COUNT", "BETTER_THAN_LAST_YEAR", "COMPONENTS",
            "RATED_AT_LEAST", "RATING", "DONE_BY", "DONE", "ALL_OF", "NONE", "AT_LEAST_OF", "NONE", "NARRATIVE", "NARRATIVE");

    private final JsonNode read;
    private final Map<String, String> codes;
    private final ObjectNode plan = Files.JSON.createObjectNode();
    private final Map<String, ObjectNode> composites = new HashMap<>();

    private DeskDraft(JsonNode read, Map<String, String> codes) {
        this.read = read;
        this.codes = codes;
    }

    /**
     * Makes it.
     *
     * @param read the answer of POST /resolutions:read
     * @param codes of sections, by the id that the reader gave them
     */
    static ObjectNode of(JsonNode read, String unit, Map<String, String> codes) {
        return new DeskDraft(read, codes).make(unit);
    }

    private ObjectNode make(String unit) {
        int year = read.get("year").asInt();
        plan.put("id", unit + "-" + year).put("unit", unit).put("year", year).set("title", read.get("title"));
        var resolution = plan.putObject("resolution");
        for (var field : new String[] {"number", "date", "issuer", "session"}) {
            resolution.set(field, read.get(field));
        }
        var sections = plan.putArray("sections");
        read.get("sections").forEach(each -> section(each, sections.addObject(), year));
        return plan;
    }

    private void section(JsonNode from, ObjectNode section, int year) {
        var code = Objects.requireNonNull(codes.get(from.get("id").asString()));
        section.put("id", code).set("number", from.get("number"));
        section.set("title", from.get("title"));
        var targets = section.putArray("targets");
        read.get("targets").valueStream().filter(each -> each.get("section").equals(from.get("id")))
                .forEach(each -> target(each, code, targets, year));
    }

    private void target(JsonNode from, String code, ArrayNode targets, int year) {
        var target = targets.addObject();
        var id = code + "-" + from.get("number").asString();
        target.put("id", id).set("number", from.get("number"));
        target.set("title", from.get("title"));
        target.set("text", from.at("/source/text"));
        copy(from, "unit", target, "unitOfMeasure");
        copy(from, "numerator", target, "numerator");
        copy(from, "denominator", target, "denominator");
        var rule = rule(from.get("rule"), target.putObject("rule"), year);
        target.put("measure", measure(rule, target));
        if (rule.has("criteria")) {
            composites.put(id, target);
        } else {
            Optional.ofNullable(composites.get(code + "-" + from.path("parent").asString(""))).ifPresent(composite -> {
                target.set("partOf", composite.get("id"));
                ((ArrayNode) composite.at("/rule/criteria")).add(id);
            });
        }
    }

    private static String measure(ObjectNode rule, ObjectNode target) {
        var other = target.has("numerator") && target.has("denominator") ? "RATIO" : "NUMBER";
        return MEASURES.getOrDefault(rule.get("kind").asString(), other);
    }

    private static ObjectNode rule(JsonNode read, ObjectNode rule, int year) {
        boolean inclusive = !read.path("exclusive").asBoolean(false);
        switch (read.get("kind").asString()) {
            case "AtLeast" -> bound(rule.put("kind", "AT_LEAST"), "bound", read.get("min"), inclusive);
            case "AtMost" -> bound(rule.put("kind", "AT_MOST"), "bound", read.get("max"), inclusive);
            case "Between" -> {
                bound(rule.put("kind", "BETWEEN"), "from", read.get("min"), true);
                bound(rule, "to", read.get("max"), true);
            }
            case "NoneOccur" -> rule.put("kind", "NONE_OCCUR");
            case "ChangeFrom" -> {
                rule.put("kind", "CHANGE_FROM").set("direction", read.get("direction"));
                rule.set("by", read.get("by"));
                bound(rule, "atLeast", read.get("percent"), inclusive);
            }
            case "BetterThanLastYear" -> {
                rule.put("kind", "BETTER_THAN_LAST_YEAR").set("direction", read.get("direction"));
                rule.putArray("components");
            }
            case "MeetAssigned" -> bound(rule.put("kind", "MEET_ASSIGNED").put("indicator", ""), "percent",
                    read.get("percent"), true);
            case "RatedAtLeast" -> rule.put("kind", "RATED_AT_LEAST").set("grade", read.get("grade"));
            case "DoneBy" -> rule.put("kind", "DONE_BY").put("date", read.path("date").asString(year + "-12-31"));
            case "AllOf" -> rule.put("kind", "ALL_OF").putArray("criteria");
            case "Narrative" -> rule.put("kind", "NARRATIVE");
            default -> throw new AssertionError("The sample has no such rule: " + read);
        }
        return rule;
    }

    private static void bound(ObjectNode rule, String name, JsonNode value, boolean inclusive) {
        rule.putObject(name).put("inclusive", inclusive).set("value", value);
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        if (from.has(name)) {
            to.set(as, from.get(name));
        }
    }
}
