package vn.tiendo.reporting.webhook;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Threads of the webhooks; one bean, for executors that are beans would take the place of the framework's own. */
record WebhookThreads(ExecutorService names, ScheduledExecutorService deadlines, ExecutorService lanes) implements AutoCloseable {

    WebhookThreads() {
        this(Executors.newCachedThreadPool(Thread.ofPlatform().name("webhook-names-", 0).daemon().factory()),
                Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("webhook-deadlines").daemon().factory()),
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-lane-", 0).factory()));
    }

    @Override
    public void close() {
        names.shutdownNow();
        deadlines.shutdownNow();
        lanes.shutdownNow();
    }
}
