package vn.tiendo.measurement.plan.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A plan as people read it: what stands where, in which words. A text that the plan does not have is empty.
 *
 * @param departments names by id
 * @param sections fields of the plan, in its order
 * @param byTarget the lines of all sections, by the target's id
 */
public record Outline(String title, String unitName, Map<String, String> departments, List<Section> sections,
        Map<String, Line> byTarget) {

    /** Of versions that were kept before outlines were. */
    public static final Outline NONE = new Outline("", "", Map.of(), List.of());

    public Outline {
        departments = Map.copyOf(departments);
        sections = List.copyOf(sections);
        byTarget = Map.copyOf(byTarget);
    }

    public Outline(String title, String unitName, Map<String, String> departments, List<Section> sections) {
        this(title, unitName, departments, sections, sections.stream().flatMap(section -> section.lines().stream())
                .collect(Collectors.toMap(Line::target, Function.identity(), (first, _) -> first)));
    }

    /** The department's name; its id where the plan does not say. */
    public String department(String id) {
        return departments.getOrDefault(id, id);
    }

    /** How the target is printed; by its id alone where the plan does not say. */
    public Line line(String target) {
        @Nullable Line line = byTarget.get(target);
        return line == null ? new Line(target, target, "", "", Planned.UNSAID, "", "", List.of()) : line;
    }

    /** A field of the plan. */
    public record Section(String number, String title, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A target as it is printed.
     *
     * @param target its id
     * @param numerator what is counted, of a ratio
     * @param denominator out of what
     * @param components in the plan's order; none unless the target has some
     */
    public record Line(String target, String number, String title, String unitOfMeasure, Planned planned,
            String numerator, String denominator, List<Component> components) {

        public Line {
            components = List.copyOf(components);
        }

        public Optional<Component> component(String id) {
            return components.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    /** @param unitOfMeasure empty where it is the target's */
    public record Component(String id, String title, String unitOfMeasure) {
    }

    /** What is planned, in the field's words: "không quá 5". */
    public record Planned(String vietnamese, String english) {

        public static final Planned UNSAID = new Planned("", "");
    }
}
