package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place in both feeds: for each partition the offset of the first event that is still to come, and the time of the
 * latest event before it. A feed without offsets is one that the holder may not see, or has not followed yet.
 */
public record Position(Instant time, List<Long> approved, List<Long> provisional) {

    public static final Position NONE = new Position(Instant.EPOCH, List.of(), List.of());

    public Position {
        approved = List.copyOf(approved);
        provisional = List.copyOf(provisional);
    }

    public List<Long> offsets(Feed feed) {
        return switch (feed) {
            case APPROVED -> approved;
            case PROVISIONAL -> provisional;
        };
    }

    public Position with(Feed feed, List<Long> offsets) {
        return switch (feed) {
            case APPROVED -> new Position(time, offsets, provisional);
            case PROVISIONAL -> new Position(time, approved, offsets);
        };
    }

    /** The position once this event has been seen; its partition must be known. */
    public Position after(VerdictEvent event) {
        return advanced(event.feed(), event.partition(), event.offset() + 1, event.time());
    }

    public Position advanced(Feed feed, int partition, long next, Instant at) {
        List<Long> offsets = new ArrayList<>(offsets(feed));
        offsets.set(partition, Math.max(next, offsets.get(partition)));
        return new Position(later(time, at), approved, provisional).with(feed, offsets);
    }

    /** True when this position lies behind the event, so that its holder has seen it. */
    public boolean isPast(VerdictEvent event) {
        List<Long> offsets = offsets(event.feed());
        return event.partition() < offsets.size() && event.offset() < offsets.get(event.partition());
    }

    /** True when nothing of the other position is still to come for the holder of this one. */
    public boolean reaches(Position other) {
        return reaches(approved, other.approved) && reaches(provisional, other.provisional);
    }

    /** The further of both in each partition: what somebody has seen who has been at both. */
    public Position furthest(Position other) {
        return new Position(
            later(time, other.time), furthest(approved, other.approved), furthest(provisional, other.provisional));
    }

    public Position approvedOnly() {
        return new Position(time, approved, List.of());
    }

    /**
     * Fills in what the holder could not know: a feed it has not followed begins at the tail, a partition that was
     * added since begins at its first event.
     */
    public Position completedBy(Position tail) {
        return new Position(time, completed(approved, tail.approved), completed(provisional, tail.provisional));
    }

    /** False for a position of another cluster, or of the time before the topics were made anew. */
    public boolean fits(Position tail) {
        return approved.size() <= tail.approved.size() && provisional.size() <= tail.provisional.size();
    }

    private static List<Long> completed(List<Long> own, List<Long> tail) {
        if (own.isEmpty()) {
            return tail;
        }
        return IntStream.range(0, Math.max(own.size(), tail.size())).mapToObj(i -> at(own, i)).toList();
    }

    private static boolean reaches(List<Long> own, List<Long> other) {
        return IntStream.range(0, other.size()).allMatch(i -> at(own, i) >= other.get(i));
    }

    private static List<Long> furthest(List<Long> a, List<Long> b) {
        return IntStream.range(0, Math.max(a.size(), b.size())).mapToObj(i -> Math.max(at(a, i), at(b, i))).toList();
    }

    private static long at(List<Long> offsets, int partition) {
        return partition < offsets.size() ? offsets.get(partition) : 0;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
