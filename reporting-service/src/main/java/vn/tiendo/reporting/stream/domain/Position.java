package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in the feeds: for each partition the offset of the first event that is still to come, and the time of the
 * latest event before it.
 *
 * @param offsets by feed; one that is not there is a feed that the holder may not see, or has not followed yet
 */
public record Position(Instant time, Map<Feed, List<Long>> offsets) {

    public static final Position NONE = new Position(Instant.EPOCH, Map.of());

    public Position {
        Map<Feed, List<Long>> known = new EnumMap<>(Feed.class);
        offsets.forEach((feed, each) -> {
            if (!each.isEmpty()) {
                known.put(feed, List.copyOf(each));
            }
        });
        offsets = Collections.unmodifiableMap(known);
    }

    /** By partition; empty for a feed that is not there. */
    public List<Long> offsets(Feed feed) {
        return offsets.getOrDefault(feed, List.of());
    }

    public Position with(Feed feed, List<Long> its) {
        return with(time, feed, its);
    }

    private Position with(Instant at, Feed feed, List<Long> its) {
        Map<Feed, List<Long>> all = new EnumMap<>(Feed.class);
        all.putAll(offsets);
        all.put(feed, its);
        return new Position(at, all);
    }

    /** The position once this event has been seen; its partition must be known. */
    public Position after(StreamEvent event) {
        return advanced(event.feed(), event.partition(), event.offset() + 1, event.time());
    }

    public Position advanced(Feed feed, int partition, long next, Instant at) {
        List<Long> moved = new ArrayList<>(offsets(feed));
        moved.set(partition, Math.max(next, moved.get(partition)));
        return with(later(time, at), feed, moved);
    }

    /** True when this position lies behind the event, so that its holder has seen it. */
    public boolean isPast(StreamEvent event) {
        List<Long> its = offsets(event.feed());
        return event.partition() < its.size() && event.offset() < its.get(event.partition());
    }

    /** True when nothing of the other position is still to come for the holder of this one. */
    public boolean reaches(Position other) {
        return all(feed -> IntStream.range(0, other.offsets(feed).size())
            .allMatch(i -> at(offsets(feed), i) >= other.offsets(feed).get(i)));
    }

    /** The further of both in each partition: what somebody has seen who has been at both. */
    public Position furthest(Position other) {
        return joined(other, Position::furthest).at(later(time, other.time));
    }

    public Position publicOnly() {
        Map<Feed, List<Long>> open = new EnumMap<>(Feed.class);
        Feed.PUBLIC.forEach(feed -> open.put(feed, offsets(feed)));
        return new Position(time, open);
    }

    /**
     * Fills in what the holder could not know: a feed it has not followed begins at the tail, a partition that was
     * added since begins at its first event.
     */
    public Position completedBy(Position tail) {
        return joined(tail, Position::completed);
    }

    /** False for a position of another cluster, or of the time before the topics were made anew. */
    public boolean fits(Position tail) {
        return all(feed -> offsets(feed).size() <= tail.offsets(feed).size());
    }

    private Position joined(Position other, BinaryOperator<List<Long>> join) {
        Map<Feed, List<Long>> all = new EnumMap<>(Feed.class);
        Stream.of(Feed.values()).forEach(feed -> all.put(feed, join.apply(offsets(feed), other.offsets(feed))));
        return new Position(time, all);
    }

    private Position at(Instant moment) {
        return new Position(moment, offsets);
    }

    private static boolean all(Predicate<Feed> holds) {
        return Stream.of(Feed.values()).allMatch(holds);
    }

    private static List<Long> completed(List<Long> own, List<Long> tail) {
        if (own.isEmpty()) {
            return tail;
        }
        return IntStream.range(0, Math.max(own.size(), tail.size())).mapToObj(i -> at(own, i)).toList();
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
