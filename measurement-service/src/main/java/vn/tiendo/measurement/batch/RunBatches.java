package vn.tiendo.measurement.batch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.store.StoreAway;

/** Works on batches, one at a time: they take their turn behind what people send by themselves. */
@Component
class RunBatches implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunBatches.class);
    private static final long MOST_MILLISECONDS_TO_STOP = 10_000;

    private final WorkOnBatch work;
    private final LeftBehind leftBehind;
    private final BatchProperties properties;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;

    RunBatches(WorkOnBatch work, LeftBehind leftBehind, BatchProperties properties) {
        this.work = work;
        this.leftBehind = leftBehind;
        this.properties = properties;
    }

    void lookAtOnce() {
        news.release();
    }

    private void untilStopped() {
        while (isRunning()) {
            if (!workOnNext()) {
                await();
            }
        }
    }

    private boolean workOnNext() {
        try {
            boolean worked = work.workOnNext(this::isRunning);
            if (!worked) {
                leftBehind.discard();
            }
            return worked;
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                LOG.error("Batches could not be looked for", e);
            }
            return false;
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
        thread = Thread.ofVirtual().name("batches").unstarted(this::untilStopped);
        thread.start();
    }

    /** After what it is at, which is little; somebody else goes on from there. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        lookAtOnce();
        try {
            if (running != null) {
                running.join(MOST_MILLISECONDS_TO_STOP);
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
