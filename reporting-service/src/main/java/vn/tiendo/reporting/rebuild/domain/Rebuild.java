package vn.tiendo.reporting.rebuild.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One making of all derived data anew.
 *
 * @param exported events of the export that came with it
 * @param events read so far
 * @param plans compared so far
 * @param differences the first ones found, units first, then by plan
 * @param differing of how many plans and units something differs
 * @param failure why it came to no result
 */
public record Rebuild(String id, String by, Instant startedAt, State state, @Nullable Long exported, long events, long plans, List<Difference> differences,
        int differing, @Nullable Instant endedAt, @Nullable String failure) {

    /** How many differences are named. */
    public static final int NAMED = 100;

    /** How far it is. */
    public enum State {
        /** Reading, deriving, comparing. */
        RUNNING,
        /** All that was made anew is what stands live, byte for byte; it was thrown away. */
        EQUAL,
        /** Something differs: it stands beside the live data until somebody decides. */
        DIFFERENT,
        /** What differs is being put in the place of the live data. */
        SWITCHING,
        SWITCHED,
        DISCARDED,
        /** The topics do not reach back, or something broke. */
        FAILED
    }

    /** What differs. */
    public enum Part {
        /** A unit: where it stands, and in each of its versions. */
        UNITS,
        /** Plan, submissions and how departments report, as they were told. */
        COPIES,
        /** What the plan gives, and ever gave, to sums of units above. */
        CONTRIBUTIONS,
        SCOREBOARDS
    }

    /**
     * A part of a plan, or a unit.
     *
     * @param subject the id of the plan, of the unit where the part is {@link Part#UNITS}
     * @param live SHA-256 over the canonical documents, in hexadecimal digits
     */
    public record Difference(String subject, Part part, String live, String rebuilt) {
    }

    public static Rebuild begun(String id, String by, Instant at) {
        return new Rebuild(id, by, at, State.RUNNING, null, 0, 0, List.of(), 0, null, null);
    }

    /** @param events of an export that comes with it */
    public Rebuild with(long events) {
        return new Rebuild(id, by, startedAt, state, events, this.events, plans, differences, differing, endedAt, failure);
    }
}
