package vn.tiendo.reporting.unit;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.reporting.unit.UnitDocuments.Unit;

/** Events of units. */
@Component
class UnitListener {

    private static final Logger LOG = LoggerFactory.getLogger(UnitListener.class);
    static final String UNIT_CHANGED = "vn.tiendo.plan.unit-changed.v1";

    private final UnitDocuments units;
    private final JsonMapper json;

    UnitListener(UnitDocuments units, JsonMapper json) {
        this.units = units;
        this.json = json;
    }

    /** What is read of the event. */
    record Data(@Nullable String id, @Nullable List<String> unitPath) {
    }

    /** What comes before an event that cannot be read is kept first: its offset is committed with the failure. */
    @KafkaListener(id = "units", groupId = "${spring.kafka.consumer.group-id}-units", topics = UnitConfiguration.TOPIC)
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        List<Unit> read = new ArrayList<>();
        try {
            EventBatch.each(records, event -> read(event, read));
        } finally {
            if (!read.isEmpty()) {
                units.keep(read);
            }
        }
    }

    private void read(ReceivedEvent event, List<Unit> read) {
        if (event.type().equals(UNIT_CHANGED)) {
            read.add(unit(json.readValue(event.data(), Data.class), event.sequence()));
        } else {
            LOG.debug("Passed over: {} of type {}", event.id(), event.type());
        }
    }

    static Unit unit(Data data, long version) {
        List<String> path = data.unitPath();
        if (data.id() == null || path == null || !data.id().equals(path.isEmpty() ? null : path.getLast())) {
            throw new UnreadableEvent("/unitPath: expected a path that ends with /id", null);
        }
        return new Unit(data.id(), path, version);
    }
}
