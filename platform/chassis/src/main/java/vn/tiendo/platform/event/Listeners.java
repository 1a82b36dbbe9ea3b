package vn.tiendo.platform.event;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

import vn.tiendo.platform.schedule.Background;

/**
 * Starts the listeners in the background when the store is ready and every topic is there. The application starts and
 * serves without a broker.
 */
final class Listeners extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final TopicCreation topics;
    private final CompletableFuture<Void> store;
    private final KafkaListenerEndpointRegistry registry;
    private final Duration pause;

    Listeners(TopicCreation topics, CompletableFuture<Void> store, KafkaListenerEndpointRegistry registry,
            Duration pause) {
        super("listeners-start");
        this.topics = topics;
        this.store = store;
        this.registry = registry;
        this.pause = pause;
    }

    @Override
    protected void work() throws InterruptedException {
        String said = "";
        while (!topics.create()) {
            if (!topics.trouble().equals(said)) {
                said = topics.trouble();
                LOG.warn("Waiting for the broker to have the topics {}: {}", topics.names(), said);
            }
            Thread.sleep(pause);
        }
        try {
            store.get();
            registry.getAllListenerContainers().forEach(MessageListenerContainer::start);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After the registry itself, so that it is stopped before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
