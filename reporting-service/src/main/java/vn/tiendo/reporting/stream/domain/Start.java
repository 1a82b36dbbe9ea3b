package vn.tiendo.reporting.stream.domain;

import java.time.Instant;

/** Where a subscriber wants to begin. */
public sealed interface Start {

    /** With what happens from now on. */
    record Now() implements Start {
    }

    /** With the oldest event that is still kept. */
    record Earliest() implements Start {
    }

    /** With the first event that came at this moment or later. */
    record Since(Instant moment) implements Start {
    }

    /** After the frame whose id the client saw last; the id may be too old or not ours at all. */
    record After(String id) implements Start {
    }
}
