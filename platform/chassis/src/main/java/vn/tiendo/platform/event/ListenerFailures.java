package vn.tiendo.platform.event;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonDelegatingErrorHandler;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

import tools.jackson.core.JacksonException;

import vn.tiendo.platform.store.StoreAway;

/** What happens when a listener throws: while the store is away it goes on for ever, else back-off and dead letters. */
@Configuration(proxyBeanMethods = false)
class ListenerFailures {

    @Bean
    CommonErrorHandler chassisListenerFailures(ProducerFactory<?, ?> events, EventProperties properties) {
        CommonDelegatingErrorHandler handler = new CommonDelegatingErrorHandler(
                givesUp(new DeadLetters(new KafkaTemplate<>(raw(events))), properties.consumers()));
        handler.setCauseChainTraversing(true);
        CommonErrorHandler waits = neverGivesUp(properties.consumers());
        StoreAway.TYPES.forEach(type -> handler.addDelegate(type, waits));
        return handler;
    }

    private static CommonErrorHandler givesUp(DeadLetters deadLetters, EventProperties.Consumers properties) {
        ExponentialBackOff backOff = backOff(properties);
        backOff.setMaxAttempts(properties.attempts());
        DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, backOff);
        handler.addNotRetryableExceptions(UnreadableEvent.class, JacksonException.class);
        handler.setLogLevel(KafkaException.Level.WARN);
        return handler;
    }

    private static CommonErrorHandler neverGivesUp(EventProperties.Consumers properties) {
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff(properties));
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private static ExponentialBackOff backOff(EventProperties.Consumers properties) {
        ExponentialBackOff backOff = new ExponentialBackOff(properties.backoff().toMillis(), 2);
        backOff.setMaxInterval(properties.maxBackoff().toMillis());
        return backOff;
    }

    /** Dead letters are written as the bytes that came. */
    private static ProducerFactory<byte[], byte[]> raw(ProducerFactory<?, ?> events) {
        var raw = new DefaultKafkaProducerFactory<byte[], byte[]>(events.getConfigurationProperties());
        raw.setKeySerializer(new ByteArraySerializer());
        raw.setValueSerializer(new ByteArraySerializer());
        return raw;
    }
}
