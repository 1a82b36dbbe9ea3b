package vn.tiendo.measurement.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Outline;

/** An outline as it is stored. */
final class OutlineForm {

    private OutlineForm() {
    }

    static Document of(Outline outline) {
        return new Document("title", outline.title()).append("unitName", outline.unitName())
                .append("departments", outline.departments().entrySet().stream()
                        .map(each -> new Document("id", each.getKey()).append("name", each.getValue())).toList())
                .append("sections", outline.sections().stream().map(OutlineForm::of).toList());
    }

    private static Document of(Outline.Section section) {
        return new Document("number", section.number()).append("title", section.title())
                .append("lines", section.lines().stream().map(OutlineForm::of).toList());
    }

    private static Document of(Outline.Line line) {
        return new Document("target", line.target()).append("number", line.number()).append("title", line.title())
                .append("unitOfMeasure", line.unitOfMeasure()).append("planned", line.planned().vietnamese())
                .append("plannedInEnglish", line.planned().english()).append("numerator", line.numerator())
                .append("denominator", line.denominator())
                .append("components", line.components().stream()
                        .map(each -> new Document("id", each.id()).append("title", each.title()).append("unitOfMeasure", each.unitOfMeasure()))
                        .toList());
    }

    /** @param stored absent from a version that was kept before outlines were */
    static Outline read(@Nullable Document stored) {
        if (stored == null) {
            return Outline.NONE;
        }
        Map<String, String> departments = new HashMap<>();
        list(stored, "departments").forEach(each -> departments.put(each.getString("id"), each.getString("name")));
        return new Outline(stored.getString("title"), stored.getString("unitName"), departments,
                list(stored, "sections").stream().map(OutlineForm::section).toList());
    }

    private static Outline.Section section(Document stored) {
        return new Outline.Section(stored.getString("number"), stored.getString("title"),
                list(stored, "lines").stream().map(OutlineForm::line).toList());
    }

    private static Outline.Line line(Document stored) {
        Outline.Planned planned = new Outline.Planned(stored.getString("planned"), stored.getString("plannedInEnglish"));
        return new Outline.Line(stored.getString("target"), stored.getString("number"), stored.getString("title"),
                stored.getString("unitOfMeasure"), planned, stored.getString("numerator"),
                stored.getString("denominator"), list(stored, "components").stream()
                        .map(OutlineForm::component).toList());
    }

    /** Of what was kept before units of measure were, there is none. */
    private static Outline.Component component(Document stored) {
        return new Outline.Component(stored.getString("id"), stored.getString("title"),
                Objects.requireNonNullElse(stored.getString("unitOfMeasure"), ""));
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }
}
