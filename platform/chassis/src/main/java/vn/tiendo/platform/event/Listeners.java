package vn.tiendo.platform.event;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts the listeners in the background when the store is ready and every topic is there. The application starts and
 * serves without a broker.
 */
final class Listeners implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final TopicCreation topics;
    private final CompletableFuture<Void> store;
    private final KafkaListenerEndpointRegistry registry;
    private final Duration pause;
    private volatile @Nullable Thread thread;

    Listeners(TopicCreation topics, CompletableFuture<Void> store, KafkaListenerEndpointRegistry registry,
            Duration pause) {
        this.topics = topics;
        this.store = store;
        this.registry = registry;
        this.pause = pause;
    }

    private void untilStarted() {
        try {
            String said = "";
            while (!topics.create()) {
                if (!topics.trouble().equals(said)) {
                    said = topics.trouble();
                    LOG.warn("Waiting for the broker to have the topics {}: {}", topics.names(), said);
                }
                Thread.sleep(pause);
            }
            store.get();
            registry.getAllListenerContainers().forEach(MessageListenerContainer::start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("listeners-start").start(this::untilStarted);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the registry itself, so that it is stopped before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
