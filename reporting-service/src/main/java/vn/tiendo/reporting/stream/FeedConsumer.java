package vn.tiendo.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Position;

/** Reads partitions of the feeds by position, without a group: each replica and each reader sees everything. */
final class FeedConsumer implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** How long the broker keeps a question open while there is nothing new. */
    private static final Duration OPEN = Duration.ofSeconds(2);
    private static final Map<String, Feed> BY_TOPIC =
        Stream.of(Feed.values()).collect(Collectors.toUnmodifiableMap(Feed::topic, feed -> feed));

    private final KafkaConsumer<byte[], byte[]> consumer;

    private FeedConsumer(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** @param connection how the broker is reached; what matters for reading is set here */
    static FeedConsumer open(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) OPEN.toMillis());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new FeedConsumer(
            new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** All partitions of the feeds; empty as long as one of the topics is missing. */
    List<TopicPartition> partitions(Collection<Feed> feeds) {
        List<TopicPartition> found = new ArrayList<>();
        for (Feed feed : feeds) {
            var partitions = consumer.partitionsFor(feed.topic(), ANSWER);
            if (partitions == null || partitions.isEmpty()) {
                return List.of();
            }
            IntStream.range(0, partitions.size()).forEach(i -> found.add(new TopicPartition(feed.topic(), i)));
        }
        return found;
    }

    /** Takes the partitions first: the client warns of answers about partitions that it does not follow. */
    Position beginning(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        return position(consumer.beginningOffsets(partitions, ANSWER));
    }

    /** As {@link #beginning}. */
    Position end(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        return position(consumer.endOffsets(partitions, ANSWER));
    }

    /** As {@link #beginning}. Where nothing came since, the end. */
    Position since(Collection<TopicPartition> partitions, Instant moment) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> found = new HashMap<>(consumer.endOffsets(partitions, ANSWER));
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, Math.max(0, moment.toEpochMilli())));
        consumer.offsetsForTimes(asked, ANSWER).forEach((partition, first) -> {
            if (first != null) {
                found.put(partition, first.offset());
            }
        });
        return position(found);
    }

    void start(Collection<TopicPartition> partitions, Position from) {
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, offset(from, partition)));
    }

    /** Stops reading partitions that lie at or past this position; true when all do. */
    boolean hasReached(Position to) {
        List<TopicPartition> there = consumer.assignment().stream()
            .filter(partition -> consumer.position(partition, ANSWER) >= offset(to, partition)).toList();
        consumer.pause(there);
        return there.size() == consumer.assignment().size();
    }

    Iterable<ConsumerRecord<byte[], byte[]>> poll(Duration atMost) {
        return consumer.poll(atMost);
    }

    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    static Feed feed(String topic) {
        return Objects.requireNonNull(BY_TOPIC.get(topic), topic);
    }

    static long offset(Position position, TopicPartition partition) {
        return position.offsets(feed(partition.topic())).get(partition.partition());
    }

    private static Position position(Map<TopicPartition, Long> offsets) {
        Position position = Position.NONE;
        for (Feed feed : Feed.values()) {
            position = position.with(feed, offsets.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(feed.topic()))
                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(TopicPartition::partition)))
                .map(Map.Entry::getValue).collect(Collectors.toList()));
        }
        return position;
    }
}
