package vn.tiendo.platform.event;

/** A collection whose documents carry events to publish; a bean. The sweeper sends what a crash has left there. */
public record OutboxSource(String collection) {
}
