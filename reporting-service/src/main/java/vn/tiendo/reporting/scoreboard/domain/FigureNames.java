package vn.tiendo.reporting.scoreboard.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;

/**
 * How the things are called that a figure names by id, in the newest version of the plan that has its target: an amendment may have removed
 * it. What no version knows is called by its id.
 */
public final class FigureNames {

    private record Known(Plan version, Target target) {
    }

    private final Map<String, Known> newest = new HashMap<>();

    public FigureNames(PlanVersions versions) {
        versions.all().forEach(version -> version.targets().forEach(target -> newest.put(target.id(), new Known(version, target))));
    }

    public String number(String target) {
        return of(target, Target::number).orElse(target);
    }

    public String title(String target) {
        return of(target, Target::title).orElse(target);
    }

    /** @param id of a department, or a part of one that may be a department too, such as a neighbourhood */
    public String department(String target, String id) {
        Known known = newest.get(target);
        return known == null ? id : known.version().nameOf(id);
    }

    /** What is reported side by side; nothing of all other targets. */
    public List<Rule.Component> components(String target) {
        return of(target, Target::rule).filter(Rule.BetterThanLastYear.class::isInstance).map(Rule.BetterThanLastYear.class::cast)
                .map(Rule.BetterThanLastYear::components).orElse(List.of());
    }

    private <T> Optional<T> of(String target, Function<Target, T> what) {
        return Optional.ofNullable(newest.get(target)).map(Known::target).map(what);
    }
}
