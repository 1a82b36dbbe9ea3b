package vn.tiendo.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import reactor.core.publisher.SynchronousSink;

import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Position;

/** One client's way from its position to the place where the tail was when it subscribed. Blocks on the broker. */
final class PastReading implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int AT_ONCE = 16_384;

    private final FeedConsumer consumer;
    private final StreamEventReader events;
    private final Position to;
    private final Queue<Signal> found = new ArrayDeque<>();
    private Position at;
    private boolean done;

    private PastReading(FeedConsumer consumer, StreamEventReader events, Position from, Position to) {
        this.consumer = consumer;
        this.events = events;
        this.at = from;
        this.to = to;
    }

    /** From the oldest event that is kept. */
    static PastReading earliest(FeedConsumer consumer, StreamEventReader events, List<Feed> feeds, Position to) {
        List<TopicPartition> partitions = consumer.partitions(feeds);
        return new PastReading(consumer, events, consumer.beginning(partitions), to).begin(partitions);
    }

    /** From the first event that the broker took at this moment or later. */
    static PastReading since(
        FeedConsumer consumer, StreamEventReader events, List<Feed> feeds, Instant moment, Position to) {
        List<TopicPartition> partitions = consumer.partitions(feeds);
        return new PastReading(consumer, events, consumer.since(partitions, moment), to).begin(partitions);
    }

    /** From a client's position, if everything after it is still there and the position is one of these topics. */
    static PastReading after(
        FeedConsumer consumer, StreamEventReader events, List<Feed> feeds, Position from, Position to) {
        List<TopicPartition> partitions = consumer.partitions(feeds);
        PastReading reading = new PastReading(consumer, events, from, to);
        Position beginning = consumer.beginning(partitions);
        Position end = consumer.end(partitions);
        boolean whole = partitions.stream().allMatch(partition -> {
            long offset = FeedConsumer.offset(from, partition);
            return offset >= FeedConsumer.offset(beginning, partition) && offset <= FeedConsumer.offset(end, partition);
        });
        return whole ? reading.begin(partitions) : reading.lost();
    }

    private PastReading begin(List<TopicPartition> partitions) {
        consumer.start(partitions.stream()
            .filter(partition -> FeedConsumer.offset(at, partition) < FeedConsumer.offset(to, partition)).toList(), at);
        look();
        return this;
    }

    private void look() {
        done = consumer.hasReached(to);
        if (done) {
            found.add(new Signal.Joins(at.furthest(to)));
        }
    }

    private PastReading lost() {
        found.add(new Signal.Lost(to));
        done = true;
        return this;
    }

    /** Gives the next events, or how far it has come when a batch held none. */
    PastReading next(SynchronousSink<Signal> sink) {
        if (found.isEmpty() && !done) {
            consumer.poll(POLL).forEach(this::accept);
            found.add(new Signal.Reached(at));
            look();
        }
        if (found.isEmpty()) {
            sink.complete();
        } else {
            sink.next(new Signal.Several(some()));
        }
        return this;
    }

    /** So many that they are worth a write, so few that those on their way to a slow client take little memory. */
    private List<Signal> some() {
        List<Signal> some = new ArrayList<>();
        for (int bytes = 0; bytes < AT_ONCE && !found.isEmpty();) {
            Signal next = found.remove();
            bytes += next instanceof Signal.Happened happened ? happened.event().json().length : 0;
            some.add(next);
        }
        return some;
    }

    private void accept(ConsumerRecord<byte[], byte[]> record) {
        Feed feed = FeedConsumer.feed(record.topic());
        if (record.offset() >= to.offsets(feed).get(record.partition())) {
            return;
        }
        var event = events.read(record);
        at = at.advanced(feed, record.partition(), record.offset() + 1, Instant.ofEpochMilli(record.timestamp()));
        event.ifPresent(happened -> found.add(new Signal.Happened(happened, at)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
