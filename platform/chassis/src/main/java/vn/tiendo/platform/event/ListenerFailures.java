package vn.tiendo.platform.event;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonDelegatingErrorHandler;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

import com.mongodb.MongoException;

import tools.jackson.core.JacksonException;

import vn.tiendo.platform.store.StoreAway;

/** What happens when a listener throws: while the store is away or full it goes on for ever, else back-off and dead letters. */
@Configuration(proxyBeanMethods = false)
class ListenerFailures {

    @Bean
    CommonErrorHandler chassisListenerFailures(@Qualifier(RawEvents.NAME) KafkaOperations<byte[], byte[]> raw, EventProperties properties) {
        DeadLetters deadLetters = new DeadLetters(raw);
        CommonDelegatingErrorHandler handler = new CommonDelegatingErrorHandler(givesUp(deadLetters, properties.consumers()));
        handler.setCauseChainTraversing(true);
        handler.addDelegate(MongoException.class, waitsForTheStore(deadLetters, properties.consumers()));
        return handler;
    }

    private static DefaultErrorHandler givesUp(DeadLetters deadLetters, EventProperties.Consumers properties) {
        ExponentialBackOff backOff = backOff(properties);
        backOff.setMaxAttempts(properties.attempts());
        DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, backOff);
        handler.addNotRetryableExceptions(UnreadableEvent.class, JacksonException.class);
        handler.setLogLevel(KafkaException.Level.WARN);
        return handler;
    }

    /** What the store refuses for another reason is given up like everything else. */
    private static CommonErrorHandler waitsForTheStore(DeadLetters deadLetters, EventProperties.Consumers properties) {
        DefaultErrorHandler handler = givesUp(deadLetters, properties);
        BackOff forEver = backOff(properties);
        handler.setBackOffFunction((one, failure) -> StoreAway.causes(failure) ? forEver : null);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private static ExponentialBackOff backOff(EventProperties.Consumers properties) {
        ExponentialBackOff backOff = new ExponentialBackOff(properties.backoff().toMillis(), 2);
        backOff.setMaxInterval(properties.maxBackoff().toMillis());
        return backOff;
    }
}
