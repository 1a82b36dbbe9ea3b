package vn.tiendo.platform.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Work on a thread of its own, begun with the application; it is interrupted when the application stops. */
public abstract class Background implements SmartLifecycle {

    private final String name;
    private volatile @Nullable Thread thread;

    /** @param name of the thread */
    protected Background(String name) {
        this.name = name;
    }

    /** All of it; the thread ends when it returns. */
    protected abstract void work() throws InterruptedException;

    @Override
    public final void start() {
        thread = Thread.ofVirtual().name(name).start(this::untilInterrupted);
    }

    private void untilInterrupted() {
        try {
            work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }
}
