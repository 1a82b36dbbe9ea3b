package vn.tiendo.measurement.history.domain;

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
 * @param line how the plan prints its target
 * @param component of a target with components, each of which has a row of its own
 */
public record Row(Submission submission, Outline.Line line, FigureKey figure, Revision revision,
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
        Outline.Line line = plan.outline().line(figure.key().target());
        Stream<Revision> wanted = revisions ? figure.revisions().stream() : Stream.of(figure.current());
        return wanted.flatMap(revision -> components(revision.value())
                .map(component -> new Row(submission, line, figure.key(), revision, component.isEmpty() ? null : component)));
    }

    /** An empty one where there are none. */
    private static Stream<String> components(Value value) {
        return value instanceof Value.Components(var components) ? components.keySet().stream() : Stream.of("");
    }
}
