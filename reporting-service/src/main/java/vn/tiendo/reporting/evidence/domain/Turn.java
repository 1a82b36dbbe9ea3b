package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.util.Comparator;

/**
 * The place of an event among all that were told of a plan. Of what happened at the same moment the plan comes first, then submissions,
 * then how departments report, then what units below gave.
 *
 * @param kind in that order
 * @param subject the submission or the department; of the others none
 */
public record Turn(Instant at, Kind kind, String subject, long sequence) implements Comparable<Turn> {

    private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::at).thenComparing(Turn::kind).thenComparing(Turn::subject)
            .thenComparing(Turn::sequence);

    /** What an event is about. */
    public enum Kind {
        PLAN, SUBMISSION, PUNCTUALITY, UNIT_BELOW
    }

    public static Turn of(Plan version) {
        return new Turn(version.inForceSince(), Kind.PLAN, "", version.version());
    }

    public static Turn of(Submission state) {
        return new Turn(state.at(), Kind.SUBMISSION, state.id(), state.sequence());
    }

    public static Turn of(Punctuality told) {
        return new Turn(told.at(), Kind.PUNCTUALITY, told.department(), told.version());
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
