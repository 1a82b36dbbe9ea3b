package vn.tiendo.platform.event;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.store.Migration;
import vn.tiendo.platform.store.Migrations;
import vn.tiendo.platform.store.StoreAutoConfiguration;
import vn.tiendo.platform.trace.EventSpans;

/** Outbox, topics and listeners. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, StoreAutoConfiguration.class})
@EnableConfigurationProperties(EventProperties.class)
@Import({ListenerFailures.class, RawEvents.class})
class EventAutoConfiguration {

    @Bean
    EventWriter chassisEventWriter(JsonMapper json, InstantSource clock) {
        return new EventWriter(json, clock);
    }

    @Bean
    BrokerState chassisBrokerState() {
        return new BrokerState();
    }

    @Bean
    Clearing chassisOutboxClearing() {
        return new Clearing();
    }

    /** Sending may wait for the broker; a request does not. */
    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ExecutorService chassisOutboxExecutor() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 0).factory());
    }

    @Bean
    Outbox chassisOutbox(KafkaTemplate<String, CloudEvent> kafka, @Value("${spring.application.name}") String application,
            Clearing clearing, BrokerState broker, MeterRegistry meters, InstantSource clock, ObjectProvider<EventSpans> spans,
            @Qualifier("chassisOutboxExecutor") ExecutorService executor) {
        Sending sending = new Sending(kafka, new CloudEvents(application), broker, new SentEvents(meters, clock),
                spans.getIfAvailable(() -> EventSpans.NONE));
        return new Outbox(sending, clearing, broker, executor);
    }

    @Bean
    OutboxAge chassisOutboxAge(MeterRegistry meters, InstantSource clock) {
        return new OutboxAge(meters, clock);
    }

    @Bean
    Sweeper chassisOutboxSweeper(MongoDatabase database, ObjectProvider<OutboxSource> sources, Outbox outbox,
            BrokerState broker, EventProperties properties, OutboxAge age, InstantSource clock) {
        return new Sweeper(
                database, sources.orderedStream().toList(), outbox, broker, properties.outbox(), age, clock);
    }

    /** Its id names the collections, so that one that is added later gets its index too. */
    @Bean
    Migration chassisOutboxIndexes(ObjectProvider<OutboxSource> sources) {
        List<String> collections = sources.stream().map(OutboxSource::collection).sorted().toList();
        return new Migration("outbox-indexes " + String.join(" ", collections), database -> collections.forEach(
                one -> database.getCollection(one).createIndex(Indexes.ascending(OutboxFields.SINCE))));
    }

    @Bean
    TopicCreation chassisTopicCreation(ObjectProvider<Topic> topics, EventProperties properties, KafkaAdmin admin) {
        return new TopicCreation(
                topics.orderedStream().toList(), properties.topics(), admin.getConfigurationProperties());
    }

    @Bean
    Listeners chassisListeners(TopicCreation topics, Migrations migrations, KafkaListenerEndpointRegistry registry,
            EventProperties properties) {
        return new Listeners(topics, migrations.done(), registry, properties.topics().createRetry());
    }

    @Bean
    HealthIndicator topicsHealthIndicator(TopicCreation topics, BrokerState broker) {
        return new TopicsHealth(topics, broker);
    }
}
