package vn.tiendo.measurement.history.domain;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.Figure;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Revision;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.Value;

/**
 * What a figure said at one time.
 *
 * @param outline how the plan is read that counts for its period
 * @param component of a target with components, each of which has a row of its own
 */
public record Row(Submission submission, Outline outline, FigureKey figure, Revision revision,
        @Nullable String component) {

    /**
     * The rows of a submission, in the order of its figures.
     *
     * @param plan as it counts for the period
     * @param revisions all of them, the first one first; or else the last one alone
     */
    public static Stream<Row> of(Submission submission, Plan plan, boolean revisions) {
        return submission.figures().values().stream().flatMap(figure -> of(submission, plan, figure, revisions));
    }

    private static Stream<Row> of(Submission submission, Plan plan, Figure figure, boolean revisions) {
        Stream<Revision> wanted = revisions ? figure.revisions().stream() : Stream.of(figure.current());
        return wanted.flatMap(revision -> components(revision.value())
                .map(component -> new Row(submission, plan.outline(), figure.key(), revision,
                        component.isEmpty() ? null : component)));
    }

    /** How the plan prints its target. */
    Outline.Line line() {
        return outline.line(figure.target());
    }

    /** What the component is called; empty where there is none, and where the plan does not say. */
    Optional<Outline.Component> named() {
        return Optional.ofNullable(component).flatMap(line()::component);
    }

    /** The component's own, else the target's. */
    String unitOfMeasure() {
        return named().map(Outline.Component::unitOfMeasure).filter(own -> !own.isEmpty()).orElseGet(line()::unitOfMeasure);
    }

    /** An empty one where there are none. */
    private static Stream<String> components(Value value) {
        return value instanceof Value.Components(var components) ? components.keySet().stream() : Stream.of("");
    }
}
