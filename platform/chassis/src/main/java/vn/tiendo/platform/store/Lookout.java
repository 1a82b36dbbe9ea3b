package vn.tiendo.platform.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again for work that stands in the store, in a thread of its own: as long as there is some at once, otherwise after a
 * while or when it is told that there is news.
 */
public final class Lookout implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final String what;
    private final Duration between;
    private final Duration mostToStop;
    private final Predicate<BooleanSupplier> look;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /**
     * @param what is looked for; the thread's name
     * @param between looks that found nothing
     * @param mostToStop how long a look that is under way is waited for when the service stops
     * @param look works on what it finds, as long as it is told that the service runs; true when there was something
     */
    public Lookout(String what, Duration between, Duration mostToStop, Predicate<BooleanSupplier> look) {
        this.what = what;
        this.between = between;
        this.mostToStop = mostToStop;
        this.look = look;
    }

    /** There is news. */
    public void lookAtOnce() {
        news.release();
    }

    private void untilStopped() {
        while (isRunning()) {
            if (!found()) {
                await();
            }
        }
    }

    private boolean found() {
        try {
            return look.test(this::isRunning);
        } catch (RuntimeException e) {
            if (isRunning() && !StoreAway.causes(e)) {
                LOG.error("Could not look for {}", what, e);
            }
            return false;
        }
    }

    private void await() {
        try {
            if (news.tryAcquire(between.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }

    @Override
    public void start() {
        Thread begun = Thread.ofVirtual().name(what).unstarted(this::untilStopped);
        thread = begun;
        begun.start();
    }

    /** What is under way is told, and somebody else goes on from there. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        lookAtOnce();
        try {
            if (running != null) {
                running.join(mostToStop);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
