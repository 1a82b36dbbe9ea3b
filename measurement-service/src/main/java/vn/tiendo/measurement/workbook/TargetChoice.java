package vn.tiendo.measurement.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.workbook.domain.Template;

/**
 * What a row can be filled for.
 *
 * @param target its id; of a component with its own behind a slash
 * @param measure what kind of value is wanted; {@link #COMPONENT} for one number of several
 * @param label unique in a template
 */
record TargetChoice(String target, String measure, String label) {

    static final String TARGET = "target";
    static final String MEASURE = "measure";
    static final String LABEL = "label";

    static final String COMPONENT = "COMPONENT";

    static List<TargetChoice> of(Template template) {
        return template.targets().stream().flatMap(TargetChoice::of).toList();
    }

    private static Stream<TargetChoice> of(Template.Asked asked) {
        Outline.Line line = asked.line();
        List<TargetChoice> choices = new ArrayList<>();
        choices.add(new TargetChoice(line.target(), asked.target().measure().name(), label(line.target(), line.title())));
        line.components().forEach(each -> choices.add(new TargetChoice(component(line.target(), each.id()), COMPONENT,
                label(component(line.target(), each.id()), each.title()))));
        return choices.stream();
    }

    static String component(String target, String component) {
        return target + "/" + component;
    }

    private static String label(String target, String title) {
        return title.isEmpty() ? target : target + " · " + title;
    }
}
