package vn.tiendo.reporting.below;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.reporting.below.domain.UnitVersion;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;

/** Events of units, for the tree by day. A group of its own: it begins with the first event that the topic holds. */
@Component
class UnitVersionListener {

    private static final Logger LOG = LoggerFactory.getLogger(UnitVersionListener.class);
    static final String UNIT_CHANGED = "vn.tiendo.plan.unit-changed.v1";

    private final UnitVersionDocuments versions;
    private final ReadEvidence evidence;
    private final BelowEvents events;
    private final JsonMapper json;

    UnitVersionListener(UnitVersionDocuments versions, ReadEvidence evidence, BelowEvents events, JsonMapper json) {
        this.versions = versions;
        this.evidence = evidence;
        this.events = events;
        this.json = json;
    }

    /** What is read of the event. */
    record Data(@Nullable String id, @Nullable String name, @Nullable String parent,
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
    }

    @KafkaListener(id = "unit-versions", groupId = "${spring.kafka.consumer.group-id}-unit-versions",
            topics = "tiendo.units.v1")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        EventBatch.each(records, this::take);
    }

    private void take(ReceivedEvent event) {
        if (event.type().equals(UNIT_CHANGED)) {
            UnitVersion unit = unit(json.readValue(event.data(), Data.class), event.sequence());
            versions.keep(unit, List.of());
            List<PendingEvent> told = toldAbove(unit, event.time());
            if (!told.isEmpty()) {
                versions.keep(unit, told);
            }
        } else {
            LOG.debug("Passed over: {} of type {}", event.id(), event.type());
        }
    }

    /** Asked after the version is stored: a plan that comes in later reads it. */
    private List<PendingEvent> toldAbove(UnitVersion unit, Instant at) {
        Set<String> above = versions.everAbove(unit.id());
        return evidence.plansOf(above).stream()
                .map(plan -> events.changed(plan, unit.id(), null, unit.version(), at)).toList();
    }

    static UnitVersion unit(Data data, long version) {
        if (data.id() == null) {
            throw new UnreadableEvent("/id: expected a text", null);
        }
        return new UnitVersion(data.id(), version, data.name() == null ? data.id() : data.name(), data.parent(),
                data.validFrom(), data.validTo());
    }
}
