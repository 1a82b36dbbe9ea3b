package vn.tiendo.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** More events of a topic than the machine can make in a reasonable time: an event that is there, each time as another one. */
final class Copies implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long PAUSE = 100_000_000;

    private final String topic;
    private final Map<String, Object> settings;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ConsumerRecord<byte[], byte[]> original;

    /** @param plan of which the topic has one event at least */
    Copies(String broker, String topic, String plan) {
        this.topic = topic;
        this.settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        this.original = last(plan);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private ConsumerRecord<byte[], byte[]> last(String plan) {
        ConsumerRecord<byte[], byte[]> found = null;
        try (var consumer = reader()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
                for (var record : consumer.poll(ANSWER))
                    if (new String(record.key(), StandardCharsets.UTF_8).equals(plan)) found = record;
        }
        return Objects.requireNonNull(found, plan);
    }

    /** Each with an id and a subject of its own; returns when the broker has them. */
    void publish(int count) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var copy = new ProducerRecord<>(topic, original.partition(), original.key(), original.value());
            original.headers().forEach(header -> copy.headers().add(header));
            byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
            for (String attribute : List.of("ce_id", "ce_subject")) copy.headers().remove(attribute).add(attribute, id);
            sent.add(producer.send(copy));
        }
        producer.flush();
        for (Future<RecordMetadata> each : sent) each.get();
    }

    /** Until every group that follows the topic has done with it. */
    void awaitTaken() throws ExecutionException, InterruptedException {
        TopicPartition partition = new TopicPartition(topic, original.partition());
        try (Admin admin = Admin.create(settings); var consumer = reader()) {
            consumer.assign(List.of(partition));
            long end = Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
            for (GroupListing group : admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get())
                while (isBehind(admin, group.groupId(), partition, end)) LockSupport.parkNanos(PAUSE);
        }
    }

    private static boolean isBehind(Admin admin, String group, TopicPartition partition, long end)
            throws ExecutionException, InterruptedException {
        OffsetAndMetadata done = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().get(partition);
        return done != null && done.offset() < end;
    }

    @Override
    public void close() {
        producer.close();
    }
}
