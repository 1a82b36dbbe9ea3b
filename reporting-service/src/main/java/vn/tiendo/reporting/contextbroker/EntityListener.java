package vn.tiendo.reporting.contextbroker;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;

import io.cloudevents.CloudEvent;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.reporting.contextbroker.EntityDocuments.State;
import vn.tiendo.reporting.contextbroker.domain.TargetEntity;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Verdicts on approved figures, each of which is a new state of a target's entity. */
class EntityListener {

    private final EntityDocuments entities;
    private final JsonMapper json;
    private final ContextBrokerProperties properties;
    private final InstantSource clock;

    EntityListener(EntityDocuments entities, JsonMapper json, ContextBrokerProperties properties, InstantSource clock) {
        this.entities = entities;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is read of the event. */
    private record Data(String plan, String unit, String section, String target, String title, After after) {
    }

    private record After(String status, @Nullable BigDecimal attained, @Nullable String unitOfMeasure, Text explanation) {
    }

    @KafkaListener(id = "context-broker", groupId = "${spring.kafka.consumer.group-id}-context-broker", topics = "tiendo.verdicts.v1")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        List<State> read = new ArrayList<>();
        try {
            EventBatch.each(records, event -> {
                if (event.type().equals("vn.tiendo.reporting.verdict-changed.v1")) {
                    read.add(state(event, json.readValue(event.data(), Data.class)));
                }
            });
        } finally {
            entities.keep(read, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    private State state(ReceivedEvent event, Data data) {
        After after = data.after();
        TargetEntity entity = new TargetEntity(data.plan(), data.unit(), data.section(), data.target(), data.title(), after.status(),
                after.attained(), after.unitOfMeasure(), after.explanation().vi(), after.explanation().en(), event.time());
        return new State(entity.id(), event.sequence(), json.writeValueAsString(entity.attributes(properties.context())));
    }
}
