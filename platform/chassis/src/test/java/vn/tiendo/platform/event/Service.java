package vn.tiendo.platform.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.platform.app.SampleApplication;

/** A running service with a topic, a database and a consumer group of its own. */
final class Service implements AutoCloseable {

    final String topic;
    private final ConfigurableApplicationContext context;

    private Service(String topic, ConfigurableApplicationContext context) {
        this.topic = topic;
        this.context = context;
    }

    static Service start(String... properties) {
        return on("things-" + UUID.randomUUID(), List.of(SampleApplication.class), properties);
    }

    static Service on(String topic, List<Class<?>> sources, String... properties) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "sample.topic", topic, "tiendo.outbox.sweep-interval", "100ms", "tiendo.outbox.max-backoff", "500ms",
                "tiendo.outbox.sweep-after", "300ms", "tiendo.topics.create-retry", "200ms",
                "tiendo.store.select-timeout", "500ms"));
        all.putAll(Map.of("tiendo.consumers.backoff", "20ms", "tiendo.consumers.max-backoff", "200ms",
                "tiendo.consumers.attempts", "2", "spring.kafka.producer.properties[max.block.ms]", "500",
                "spring.kafka.producer.properties[request.timeout.ms]", "1000",
                "spring.kafka.producer.properties[delivery.timeout.ms]", "1500"));
        Infrastructure.shared().register((name, value) -> all.put(name, value.get()));
        for (String property : properties) {
            all.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
        }
        return new Service(topic, new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(all.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    MongoCollection<Document> things() {
        return bean(MongoDatabase.class).getCollection(SampleApplication.COLLECTION);
    }

    /** A change as a service makes it: the next version with one event, in one write. */
    Document change(String id) {
        return change(id, "");
    }

    /** @param text goes with the event */
    Document change(String id, String text) {
        Document before = things().find(new Document("_id", id)).first();
        Document after = before == null ? new Document("_id", id).append("version", 0L) : before;
        long version = after.getLong("version") + 1;
        after.put("version", version);
        Outbox.pend(after, List.of(event(id, version, text)));
        if (before == null) {
            things().insertOne(after);
        } else {
            things().replaceOne(new Document("_id", id).append("version", version - 1), after);
        }
        return after;
    }

    /** A change whose event says all that the one before said. */
    void renew(String id) {
        Document before = Objects.requireNonNull(things().find(new Document("_id", id)).first());
        long version = before.getLong("version") + 1;
        Document after = new Document("_id", id).append("version", version);
        bean(Outbox.class).renew(before, after, List.of(event(id, version)));
        things().replaceOne(new Document("_id", id).append("version", version - 1), after);
    }

    void changeAndPublish(String id) {
        bean(Outbox.class).publish(things(), change(id));
    }

    PendingEvent event(String id, long version) {
        return event(id, version, "");
    }

    private PendingEvent event(String id, long version, String text) {
        Document data = text.isEmpty() ? new Document("version", version) : new Document("version", version).append("text", text);
        return bean(EventWriter.class).event(topic, "key-" + id, "vn.tiendo.sample.thing-changed.v1", id,
                Instant.parse("2024-06-14T03:04:05Z"), version, data);
    }

    /** Versions whose events the stored document still has to publish. */
    List<Long> pending(String id) {
        Document stored = things().find(new Document("_id", id)).first();
        return stored == null ? List.of() : OutboxFields.read(stored).stream().map(PendingEvent::sequence).toList();
    }

    boolean isCleared(String id) {
        Document stored = things().find(new Document("_id", id)).first();
        return stored != null && !stored.containsKey("outbox") && !stored.containsKey("outboxAt");
    }

    @Override
    public void close() {
        context.close();
    }
}
