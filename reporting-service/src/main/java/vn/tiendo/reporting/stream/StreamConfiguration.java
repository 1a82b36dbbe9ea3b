package vn.tiendo.reporting.stream;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Puts the stream together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration {

    @Bean
    Mailboxes mailboxes(StreamProperties limits) {
        return new Mailboxes(limits);
    }

    @Bean
    VerdictTail verdictTail(KafkaProperties kafka, JsonMapper json, Mailboxes mailboxes, StreamProperties limits) {
        return new VerdictTail(connection(kafka), new VerdictEventReader(json), mailboxes, limits);
    }

    @Bean
    EventStreams eventStreams(Mailboxes mailboxes, VerdictTail tail, KafkaProperties kafka, JsonMapper json,
        StreamProperties limits, Scheduler pastThreads) {
        Past past = new Past(connection(kafka), new VerdictEventReader(json), limits, pastThreads);
        return new EventStreams(mailboxes, tail, past, limits);
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
