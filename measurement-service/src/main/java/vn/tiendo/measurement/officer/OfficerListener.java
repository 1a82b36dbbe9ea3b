package vn.tiendo.measurement.officer;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;

import vn.tiendo.measurement.officer.domain.KnownOfficers;
import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;

/** Keeps the local copy of officers. Events of other types and versions are not for us. */
@Component
class OfficerListener {

    private static final String CHANGED = "vn.tiendo.plan.officers-changed.v1";

    private final OfficerReader reader;
    private final KnownOfficers officers;

    OfficerListener(OfficerReader reader, KnownOfficers officers) {
        this.reader = reader;
        this.officers = officers;
    }

    @KafkaListener(topics = OfficerConfiguration.TOPIC)
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        EventBatch.each(records, this::keep);
    }

    private void keep(ReceivedEvent event) {
        if (event.type().equals(CHANGED)) {
            officers.keep(reader.read(event.data(), event.sequence()));
        }
    }
}
