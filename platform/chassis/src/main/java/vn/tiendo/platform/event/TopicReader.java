package vn.tiendo.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

import io.cloudevents.CloudEvent;

/** Reads topics without a group, from their beginning unless told otherwise: it commits nothing, and the listeners do not notice it. */
public final class TopicReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<?, ?> consumer;
    private final List<TopicPartition> partitions;

    private TopicReader(Consumer<?, ?> consumer, Collection<String> topics) {
        this.consumer = consumer;
        this.partitions = topics.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * @param consumers the service's own: events are read as by its listeners
     * @param client what the broker knows it by
     */
    public static TopicReader open(ConsumerFactory<?, ?> consumers, String client, Collection<String> topics) {
        Properties own = new Properties();
        own.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        own.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        own.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        Consumer<?, ?> consumer = consumers.createConsumer(client, client, null, own);
        try {
            return new TopicReader(consumer, topics);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** The first offset of each partition that is still there. */
    public Map<TopicPartition, Long> beginnings() {
        return consumer.beginningOffsets(partitions);
    }

    /** The offset that is read next. */
    public long position(TopicPartition partition) {
        return consumer.position(partition);
    }

    public void goOnAt(TopicPartition partition, long offset) {
        consumer.seek(partition, offset);
    }

    /** @throws OffsetOutOfRangeException when a partition ends before the place where it was read to: the topic is another one */
    public boolean isUpToDate() {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        end.forEach((partition, last) -> {
            if (consumer.position(partition) > last) {
                throw new OffsetOutOfRangeException(Map.of(partition, consumer.position(partition)));
            }
        });
        return isAt(end);
    }

    /** All that is there by now and was not read yet, in batches; an empty one where a while has brought nothing. */
    public void upToNow(java.util.function.Consumer<List<ReceivedEvent>> batch) {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        do {
            List<ReceivedEvent> events = new ArrayList<>();
            consumer.poll(POLL).forEach(record -> read(record).forEach(events::add));
            batch.accept(events);
        } while (!isAt(end));
    }

    private boolean isAt(Map<TopicPartition, Long> end) {
        return end.entrySet().stream().allMatch(entry -> consumer.position(entry.getKey()) >= entry.getValue());
    }

    @SuppressWarnings("unchecked") // The consumer reads what the service's listeners do.
    private static Stream<ReceivedEvent> read(ConsumerRecord<?, ?> record) {
        List<ReceivedEvent> read = new ArrayList<>();
        try {
            EventBatch.each(List.of((ConsumerRecord<String, CloudEvent>) record), read::add);
        } catch (BatchListenerFailedException e) {
            LOG.debug("Passed over, as by the listeners: {}", e.getMessage());
        }
        return read.stream();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
