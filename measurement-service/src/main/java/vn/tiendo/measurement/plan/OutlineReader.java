package vn.tiendo.measurement.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import vn.tiendo.measurement.plan.domain.Outline;

/** Reads from plan-service's plan-in-force event how people read the plan; what is not told is left empty. */
final class OutlineReader {

    private OutlineReader() {
    }

    static Outline read(JsonNode plan) {
        Map<String, String> departments = new LinkedHashMap<>();
        plan.path("departments").forEach(each -> departments.put(text(each, "id"), text(each, "name")));
        return new Outline(text(plan, "title"), text(plan, "unitName"), departments,
                plan.path("sections").valueStream().map(OutlineReader::section).toList());
    }

    private static Outline.Section section(JsonNode section) {
        return new Outline.Section(text(section, "number"), text(section, "title"),
                section.path("targets").valueStream().map(OutlineReader::line).toList());
    }

    private static Outline.Line line(JsonNode target) {
        Outline.Planned planned = new Outline.Planned(PlannedWords.VIETNAMESE.of(target), PlannedWords.ENGLISH.of(target));
        List<Outline.Component> components = target.path("rule").path("components").valueStream()
                .map(each -> new Outline.Component(text(each, "id"), text(each, "title"), text(each, "unitOfMeasure"))).toList();
        return new Outline.Line(text(target, "id"), text(target, "number"), text(target, "title"),
                text(target, "unitOfMeasure"), planned, text(target, "numerator"), text(target, "denominator"),
                components);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
