package vn.tiendo.platform.app;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;

/** A service that has nothing of its own but one topic and one collection. */
@SpringBootApplication
public class SampleApplication {

    public static final String COLLECTION = "things";

    @Bean
    Topic things(@Value("${sample.topic:sample.things.v1}") String topic) {
        return new Topic(topic);
    }

    @Bean
    OutboxSource outbox() {
        return new OutboxSource(COLLECTION);
    }
}
