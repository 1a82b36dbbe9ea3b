package vn.tiendo.plan.plan.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kế hoạch of one unit for one year, as adopted by a resolution.
 *
 * @param reportingCycles of its own; other kinds of period follow the installation's
 * @param validationRules how figures of several targets hang together
 */
public record Plan(String id, String unit, int year, String title, Resolution resolution,
        List<ReportingCycle> reportingCycles, List<ValidationRule> validationRules, List<Section> sections) {

    public Plan {
        reportingCycles = List.copyOf(reportingCycles);
        validationRules = List.copyOf(validationRules);
        sections = List.copyOf(sections);
    }

    /** One plan a unit and year, so the two make its id. */
    public static String idOf(String unit, int year) {
        return unit + "-" + year;
    }

    /** Ids of the targets that name the department. */
    public List<String> targetsOf(String department) {
        return targets().filter(target -> target.names(department)).map(Target::id).toList();
    }

    /** Codes of the indicators that targets are linked to, or are the sum of. */
    public Set<String> indicators() {
        return targets().map(Target::measurement).flatMap(each -> Stream.of(each.indicator(), each.sumOf()))
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Plan withTargets(UnaryOperator<Target> change) {
        return new Plan(id, unit, year, title, resolution, reportingCycles, validationRules,
                sections.stream().map(each -> new Section(each.id(), each.number(), each.title(),
                        each.targets().stream().map(change).toList())).toList());
    }

    public Stream<Target> targets() {
        return sections.stream().flatMap(section -> section.targets().stream());
    }
}
