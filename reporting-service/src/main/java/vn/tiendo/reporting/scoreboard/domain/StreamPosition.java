package vn.tiendo.reporting.scoreboard.domain;

/** Where the event stream is now. Asked before a scoreboard is read, so that no event falls between the two. */
public interface StreamPosition {

    /** An opaque id to go on from; empty when the stream does not know. */
    String current();
}
