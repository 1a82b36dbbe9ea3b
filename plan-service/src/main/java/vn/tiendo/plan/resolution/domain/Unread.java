package vn.tiendo.plan.resolution.domain;

/** Words of the targets part that are no target, and why, in Vietnamese. */
public record Unread(Span source, String reason) {
}
