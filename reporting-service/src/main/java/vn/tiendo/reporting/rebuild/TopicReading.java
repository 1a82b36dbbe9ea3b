package vn.tiendo.reporting.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

import io.cloudevents.CloudEvent;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.reporting.rebuild.domain.Told;

/** Reads topics from their beginning, without a group: it commits nothing, and the listeners do not notice it. */
final class TopicReading implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReading.class);
    private static final List<String> TOPICS = List.of("tiendo.units.v1", "tiendo.plans.v1", "tiendo.submissions.v1",
            "tiendo.punctuality.v1");
    private static final Duration POLL = Duration.ofMillis(500);

    private final org.apache.kafka.clients.consumer.Consumer<?, ?> consumer;
    private final List<TopicPartition> partitions;

    private TopicReading(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
        this.consumer = consumer;
        this.partitions = TOPICS.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static TopicReading open(ConsumerFactory<?, ?> consumers) {
        Properties own = new Properties();
        own.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        own.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        own.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return new TopicReading(consumers.createConsumer("rebuild", "rebuild", null, own));
    }

    /** The topics that have lost their first events. */
    List<String> cut() {
        return consumer.beginningOffsets(partitions).entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().topic()).distinct().sorted().toList();
    }

    /** All that is there by now and was not read yet, in batches; an empty one where a while has brought nothing. */
    void upToNow(Consumer<List<Told>> batch) {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        do {
            List<Told> told = new ArrayList<>();
            consumer.poll(POLL).forEach(record -> read(record).forEach(told::add));
            batch.accept(told);
        } while (end.entrySet().stream().anyMatch(entry -> consumer.position(entry.getKey()) < entry.getValue()));
    }

    @SuppressWarnings("unchecked") // The consumer reads what the service's listeners do.
    private static Stream<Told> read(ConsumerRecord<?, ?> record) {
        List<Told> read = new ArrayList<>();
        try {
            EventBatch.each(List.of((ConsumerRecord<String, CloudEvent>) record), event -> read.add(told(event)));
        } catch (BatchListenerFailedException e) {
            LOG.debug("Passed over, as by the listeners: {}", e.getMessage());
        }
        return read.stream();
    }

    private static Told told(ReceivedEvent event) {
        return new Told(event.id(), event.type(), event.subject(), event.sequence(), event.time(), event.data());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
