package vn.tiendo.reporting.evidence;

import java.time.Instant;

import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Submission;

/** One event that was read; its data is kept as it came, so that nothing is lost in reading. */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are stored, never compared.
sealed interface Change {

    String plan();

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
