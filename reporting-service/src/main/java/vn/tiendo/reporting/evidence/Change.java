package vn.tiendo.reporting.evidence;

import java.time.Instant;

import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Turn;

/** One event that was read; its data is kept as it came, so that nothing is lost in reading. */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are stored, never compared.
sealed interface Change {

    String plan();

    /** Its place among all events of the plan. */
    default Turn turn() {
        return switch (this) {
            case OfPlan(var state, _, _) -> Turn.of(state);
            case OfUnitBelow(_, var cause) -> cause.turn();
            case OfPunctuality(var state, _) -> Turn.of(state);
            case OfSubmission(var state, _) -> Turn.of(state);
        };
    }

    record OfPlan(Plan state, Instant at, byte[] data) implements Change {

        @Override
        public String plan() {
            return state.id();
        }
    }

    /** What a plan sums has changed. */
    record OfUnitBelow(String plan, Cause.ByUnitBelow cause) implements Change {
    }

    record OfPunctuality(Punctuality state, byte[] data) implements Change {

        @Override
        public String plan() {
            return state.plan();
        }
    }

    record OfSubmission(Submission state, byte[] data) implements Change {

        @Override
        public String plan() {
            return state.plan();
        }
    }
}
