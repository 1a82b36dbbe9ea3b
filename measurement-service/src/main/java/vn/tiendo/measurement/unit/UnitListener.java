package vn.tiendo.measurement.unit;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;

import vn.tiendo.measurement.unit.domain.Units;
import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;

/** Keeps the local copy of units. Events of other types and versions are not for us. */
@Component
class UnitListener {

    private static final String CHANGED = "vn.tiendo.plan.unit-changed.v1";

    private final UnitReader reader;
    private final Units units;

    UnitListener(UnitReader reader, Units units) {
        this.reader = reader;
        this.units = units;
    }

    @KafkaListener(topics = UnitConfiguration.TOPIC)
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        EventBatch.each(records, this::keep);
    }

    private void keep(ReceivedEvent event) {
        if (event.type().equals(CHANGED)) {
            units.keep(reader.read(event.data(), event.sequence()));
        }
    }
}
