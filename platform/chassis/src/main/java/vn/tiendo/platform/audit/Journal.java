package vn.tiendo.platform.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.audit.Origin;
import vn.tiendo.platform.store.StoreAway;

/**
 * Takes what changes no document from the threads of requests and writes it down, as much in one write as has come
 * together: a rush of refused attempts costs the store little. While the store is away it waits and tries again; what
 * cannot be written is logged without its content, and counted as {@code tiendo.audit.lost}.
 */
final class Journal implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final JournalDocuments documents;
    private final Counter lost;
    private final BlockingQueue<Noted> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    /** What was noted, and where the request came from. */
    record Noted(Deed deed, Origin origin) {
    }

    Journal(JournalDocuments documents, MeterRegistry meters) {
        this.documents = documents;
        this.lost = Counter.builder("tiendo.audit.lost").description("Audit records that could not be written")
                .register(meters);
    }

    /** Never blocks, never throws. */
    void add(Deed deed, Origin origin) {
        if (!waiting.offer(new Noted(deed, origin))) {
            lose(1, "too many are waiting", null);
        }
    }

    private void untilStopped() {
        try {
            while (!stopping || !waiting.isEmpty()) {
                @Nullable Noted first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Noted> batch = new ArrayList<>(List.of(first));
                    waiting.drainTo(batch, MOST_AT_ONCE - 1);
                    write(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Noted> batch) throws InterruptedException {
        Map<String, List<Noted>> byUnit = new LinkedHashMap<>();
        batch.forEach(one -> byUnit.computeIfAbsent(one.deed().unit(), unit -> new ArrayList<>()).add(one));
        for (Map.Entry<String, List<Noted>> one : byUnit.entrySet()) {
            List<Noted> left = one.getValue();
            while (!left.isEmpty()) {
                left = left.subList(written(one.getKey(), left), left.size());
            }
        }
    }

    /** How many of them are done with. */
    private int written(String unit, List<Noted> some) throws InterruptedException {
        try {
            return documents.write(unit, some);
        } catch (RuntimeException e) {
            if (StoreAway.causes(e) && !stopping) {
                Thread.sleep(PAUSE);
                return 0;
            }
            lose(some.size(), "they cannot be written", e);
            return some.size();
        }
    }

    private void lose(int count, String why, @Nullable Throwable cause) {
        lost.increment(count);
        LOG.error("{} audit records are lost: {}", count, why, cause);
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("audit-journal").start(this::untilStopped);
    }

    /** What waits is written first. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        stopping = true;
        try {
            if (running != null && !running.join(PATIENCE_AT_STOP)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stopped after the web server, whose last requests may still be noted. */
    @Override
    public int getPhase() {
        return 0;
    }
}
