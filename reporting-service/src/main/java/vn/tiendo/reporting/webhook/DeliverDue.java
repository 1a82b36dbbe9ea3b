package vn.tiendo.reporting.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.reporting.webhook.TurnDocuments.Held;

/** Looks for subscribers with something due, takes those that no other replica has, and gives each a thread of its own. */
final class DeliverDue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverDue.class);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration TO_END = Duration.ofSeconds(8);
    /** However much there is to tell: most of it goes to those who have their turn already. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

    private final Turn.Tools tools;
    private final Semaphore free;
    private final ExecutorService turns = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-turn-", 0).factory());
    private Instant forgotten = Instant.EPOCH;
    private volatile boolean going;
    private volatile @Nullable Thread thread;

    DeliverDue(Turn.Tools tools) {
        this.tools = tools;
        this.free = new Semaphore(tools.limits().turns());
    }

    private void untilStopped() {
        try {
            while (isRunning()) {
                look();
                Thread.sleep(SHORTEST_PAUSE);
                tools.turns().awaitNews(tools.limits().poll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            forget();
            while (isRunning() && takeOne()) {
                // the next one
            }
        } catch (RuntimeException e) {
            report("Webhooks could not be looked at", e);
        }
    }

    private boolean takeOne() throws InterruptedException {
        free.acquire();
        Optional<Held> held = Optional.empty();
        try {
            held = tools.turns().take(tools.clock().instant(), tools.limits().lease());
            held.ifPresent(taken -> turns.execute(() -> run(taken)));
        } finally {
            if (held.isEmpty()) {
                free.release();
            }
        }
        return held.isPresent();
    }

    private void run(Held taken) {
        try {
            Optional<Held> again = Optional.of(taken);
            while (again.isPresent()) {
                again = new Turn(tools, again.get(), this::isRunning).run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            report("Deliveries to " + taken.webhook() + " broke off; another turn begins when the lease has ended", e);
        } finally {
            free.release();
        }
    }

    private void forget() {
        Instant now = tools.clock().instant();
        if (now.isAfter(forgotten.plus(FORGET_EVERY))) {
            tools.deliveries().forget(now.minus(tools.limits().kept()));
            forgotten = now;
        }
    }

    private static void report(String what, RuntimeException e) {
        if (!StoreAway.causes(e)) {
            LOG.error(what, e);
        }
    }

    @Override
    public void start() {
        going = true;
        thread = Thread.ofVirtual().name("webhooks").start(this::untilStopped);
    }

    /** What is on its way gets its answer, so that it need not be sent twice. */
    @Override
    public void stop() {
        going = false;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        turns.shutdown();
        try {
            if (!turns.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some deliveries had no answer yet; they are sent once more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return going;
    }
}
