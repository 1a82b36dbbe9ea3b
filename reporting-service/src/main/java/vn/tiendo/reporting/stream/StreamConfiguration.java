package vn.tiendo.reporting.stream;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.trace.EventSpans;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.ReadPast;
import vn.tiendo.reporting.unit.domain.ReadUnits;

/** Puts the stream together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration {

    /** The stream waits for all of its topics; who owns this one may come later. */
    @Bean
    Topic figuresTopic() {
        return new Topic(Feed.FIGURES.topic());
    }

    @Bean
    Mailboxes mailboxes(StreamProperties limits, MeterRegistry meters) {
        Mailboxes mailboxes = new Mailboxes(limits);
        Gauge.builder("tiendo.stream.clients", mailboxes, Mailboxes::count)
            .description("Open streams of this replica").register(meters);
        return mailboxes;
    }

    @Bean
    StreamEventReader streamEventReader(JsonMapper json, ReadUnits units, StreamProperties limits, InstantSource clock) {
        return new StreamEventReader(json, new UnitPaths(units, limits.paths(), clock));
    }

    @Bean
    Tail tail(KafkaProperties kafka, StreamEventReader events, Mailboxes mailboxes, ObjectProvider<EventSpans> spans,
        StreamProperties limits) {
        return new Tail(connection(kafka), events, mailboxes, new StreamSpans(spans.getIfAvailable(() -> EventSpans.NONE)), limits);
    }

    /** Streams end before connections are drained: readers come back through them, and are sent elsewhere. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationListener<ContextClosedEvent> streamsEndFirst(Tail tail) {
        return _ -> tail.stop();
    }

    @Bean
    EventStreams eventStreams(Mailboxes mailboxes, Tail tail, KafkaProperties kafka, StreamEventReader events,
        StreamProperties limits, Scheduler pastThreads) {
        Past past = new Past(connection(kafka), events, limits, pastThreads);
        return new EventStreams(mailboxes, tail, past, limits);
    }

    @Bean
    CodecCustomizer framesCodec() {
        return codecs -> codecs.customCodecs().register(new FramesWriter());
    }

    @Bean
    Lifetime streamLifetime(StreamProperties limits, InstantSource clock) {
        return new Lifetime(limits, clock);
    }

    @Bean
    ReadPast readPast(KafkaProperties kafka, StreamEventReader events) {
        return new PastEvents(connection(kafka), events);
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
