package vn.tiendo.reporting.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.event.RawEvents;
import vn.tiendo.reporting.deadletter.domain.DeadLetter;
import vn.tiendo.reporting.deadletter.domain.DeadLetter.Place;

/** The records themselves: read where they lie, and sent again as they came. */
@Component
class DeadLetterRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DefaultKafkaConsumerFactory<byte[], byte[]> consumers;
    private final KafkaOperations<byte[], byte[]> kafka;

    DeadLetterRecords(ConsumerFactory<?, ?> consumers, @Qualifier(RawEvents.NAME) KafkaOperations<byte[], byte[]> kafka) {
        Map<String, Object> one = new HashMap<>(consumers.getConfigurationProperties());
        one.remove(ConsumerConfig.GROUP_ID_CONFIG);
        one.putAll(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none", ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()));
        this.consumers = new DefaultKafkaConsumerFactory<>(one, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.kafka = kafka;
    }

    /** The broker does not answer. */
    static final class BrokerAway extends Exception {

        private static final long serialVersionUID = 1L;

        BrokerAway(Throwable cause) {
            super(cause);
        }
    }

    /** None when the topic keeps it no more. */
    Optional<ConsumerRecord<byte[], byte[]>> read(Place place) throws BrokerAway {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer()) {
            consumer.assign(List.of(partition));
            if (consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L) > place.offset()) {
                return Optional.empty();
            }
            consumer.seek(partition, place.offset());
            return consumer.poll(PATIENCE).records(partition).stream().filter(one -> one.offset() == place.offset()).findFirst();
        } catch (KafkaException away) {
            throw new BrokerAway(away);
        }
    }

    /** To the topic that it came from, where every consumer meets it once more: an event that is repeated changes nothing. */
    void sendAgain(DeadLetter letter, ConsumerRecord<byte[], byte[]> one) throws BrokerAway {
        try {
            kafka.send(new ProducerRecord<>(letter.origin().topic(), null, one.key(), one.value(),
                    DeadLetterHeaders.ofTheEvent(one.headers()))).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            throw new BrokerAway(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(stopped);
        }
    }
}
