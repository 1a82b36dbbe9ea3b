package vn.tiendo.reporting.stream;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.stream.domain.ReadFeed;
import vn.tiendo.reporting.stream.domain.ReadPast;

/** Puts the stream together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration {

    @Bean
    Mailboxes mailboxes(StreamProperties limits, MeterRegistry meters) {
        Mailboxes mailboxes = new Mailboxes(limits);
        Gauge.builder("tiendo.stream.clients", mailboxes, Mailboxes::count)
            .description("Open streams of this replica").register(meters);
        return mailboxes;
    }

    @Bean
    Tail tail(KafkaProperties kafka, JsonMapper json, Mailboxes mailboxes, StreamProperties limits) {
        return new Tail(connection(kafka), new StreamEventReader(json), mailboxes, limits);
    }

    @Bean
    EventStreams eventStreams(Mailboxes mailboxes, Tail tail, KafkaProperties kafka, JsonMapper json,
        StreamProperties limits, Scheduler pastThreads) {
        Past past = new Past(connection(kafka), new StreamEventReader(json), limits, pastThreads);
        return new EventStreams(mailboxes, tail, past, limits);
    }

    @Bean
    Lifetime streamLifetime(StreamProperties limits, InstantSource clock) {
        return new Lifetime(limits, clock);
    }

    @Bean
    ReadFeed readFeed(JsonMapper json) {
        return new StreamEventReader(json);
    }

    @Bean
    ReadPast readPast(KafkaProperties kafka, JsonMapper json) {
        return new PastEvents(connection(kafka), new StreamEventReader(json));
    }

    /** Readers of the past block on the broker. */
    @Bean(destroyMethod = "dispose")
    Scheduler pastThreads() {
        return Schedulers.fromExecutorService(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("past-", 0).factory()));
    }

    private static Supplier<FeedConsumer> connection(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        return () -> FeedConsumer.open(settings);
    }
}
