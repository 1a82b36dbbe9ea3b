package vn.tiendo.reporting.rebuild;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.store.StoreAway;

/** Looks for a rebuild to work on: one that was asked for, or one whose worker has fallen silent. */
@Component
class RunRebuilds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunRebuilds.class);

    private final WorkOnRebuild work;
    private final RebuildProperties properties;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;

    RunRebuilds(WorkOnRebuild work, RebuildProperties properties) {
        this.work = work;
        this.properties = properties;
    }

    void lookAtOnce() {
        news.release();
    }

    private void untilStopped() {
        while (isRunning()) {
            look();
            await();
        }
    }

    private void look() {
        try {
            work.next();
        } catch (RuntimeException e) {
            if (isRunning() && !StoreAway.causes(e)) {
                LOG.error("Rebuilds could not be looked for", e);
            }
        }
    }

    private void await() {
        try {
            news.tryAcquire(properties.look().toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("rebuilds").unstarted(this::untilStopped);
        thread.start();
    }

    /** Somebody else begins again when the lease has run out. */
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
}
