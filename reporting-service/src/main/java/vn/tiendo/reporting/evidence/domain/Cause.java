package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which event made verdicts change. */
public sealed interface Cause {

    Instant at();

    /** Its place among all events of the plan. */
    default Turn turn() {
        return switch (this) {
            case ByPlan(var version, var at) -> new Turn(at, Turn.Kind.PLAN, "", version);
            case BySubmission(var submission, var sequence, var at, _) -> new Turn(at, Turn.Kind.SUBMISSION, submission, sequence);
            case ByPunctuality(var department, var sequence, var at) -> new Turn(at, Turn.Kind.PUNCTUALITY, department, sequence);
            case ByUnitBelow(_, _, var sequence, var at) -> new Turn(at, Turn.Kind.UNIT_BELOW, "", sequence);
        };
    }

    /** @param targets whose figures the submission holds or held */
    record BySubmission(String submission, long sequence, Instant at, Set<String> targets) implements Cause {

        /** @param known the submission before; null when nothing was known of it */
        static BySubmission of(Submission state, @Nullable Copy known) {
            Set<String> targets = new HashSet<>(state.figures().keySet());
            if (known != null) {
                targets.addAll(known.targets());
            }
            return new BySubmission(state.id(), state.sequence(), state.at(), targets);
        }
    }

    /**
     * Units below gave other figures than before, or are others.
     *
     * @param indicator null: of any
     */
    record ByUnitBelow(String unit, @Nullable String indicator, long sequence, Instant at) implements Cause {
    }

    /** The department's reports stand otherwise than before: one came, or a due day passed. */
    record ByPunctuality(String department, long sequence, Instant at) implements Cause {
    }

    record ByPlan(long version, Instant at) implements Cause {
    }
}
