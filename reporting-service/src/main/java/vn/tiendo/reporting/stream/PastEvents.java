package vn.tiendo.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.ReadPast;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** Reads the feeds from a moment to where they ended when the reading began. */
final class PastEvents implements ReadPast {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplier<FeedConsumer> connect;
    private final StreamEventReader events;

    PastEvents(Supplier<FeedConsumer> connect, StreamEventReader events) {
        this.connect = connect;
        this.events = events;
    }

    @Override
    public void read(Interest interest, Instant since, Instant until, Predicate<StreamEvent> each) {
        List<Feed> feeds = List.of(Feed.values()).stream().filter(interest::follows).toList();
        try (FeedConsumer consumer = connect.get()) {
            List<TopicPartition> partitions = consumer.partitions(feeds);
            Position from = consumer.since(partitions, since);
            Position to = consumer.end(partitions);
            consumer.start(partitions.stream()
                .filter(at -> FeedConsumer.offset(from, at) < FeedConsumer.offset(to, at)).toList(), from);
            boolean more = true;
            while (more && !consumer.hasReached(to)) {
                more = handOver(consumer.poll(POLL), interest, until, each);
            }
        }
    }

    /** False when whoever takes them has enough. */
    private boolean handOver(Iterable<ConsumerRecord<byte[], byte[]>> records, Interest interest, Instant until,
        Predicate<StreamEvent> each) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            var wanted = events.read(record).filter(event -> event.time().isBefore(until)).filter(interest::covers);
            if (wanted.isPresent() && !each.test(wanted.get())) {
                return false;
            }
        }
        return true;
    }
}
