package vn.tiendo.reporting.deadletter;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The dead letters of every consumer, of whichever service; new topics are found within half a minute. */
@Component
class DeadLetterListener {

    private final DeadLetterDocuments letters;

    DeadLetterListener(DeadLetterDocuments letters) {
        this.letters = letters;
    }

    @KafkaListener(id = "dead-letters", groupId = "${spring.kafka.consumer.group-id}-dead-letters",
            topicPattern = "tiendo\\..*\\.dlt",
            properties = {"key.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer",
                "value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer", "metadata.max.age.ms=30000"})
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        records.stream().map(DeadLetterHeaders::read).forEach(letters::keep);
    }
}
