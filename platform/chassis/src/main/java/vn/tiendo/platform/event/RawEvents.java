package vn.tiendo.platform.event;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Sends records as the bytes and headers that came, for dead letters on both of their ways. */
@Configuration(proxyBeanMethods = false)
public class RawEvents {

    /** Qualifier of the bean: a service's own template is another one. */
    public static final String NAME = "chassisRawEvents";

    @Bean(name = NAME, defaultCandidate = false)
    KafkaOperations<byte[], byte[]> chassisRawEvents(ProducerFactory<?, ?> events) {
        var raw = new DefaultKafkaProducerFactory<byte[], byte[]>(events.getConfigurationProperties());
        raw.setKeySerializer(new ByteArraySerializer());
        raw.setValueSerializer(new ByteArraySerializer());
        return new KafkaTemplate<>(raw);
    }
}
