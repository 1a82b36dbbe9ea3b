package vn.tiendo.plan.file;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a few read at a time, since each reading takes memory; who waits too long for a turn is told so. */
public final class Turns {

    private final Semaphore free;
    private final Duration patience;

    /** @param patience how long a reading waits for its turn */
    public Turns(int parallel, Duration patience) {
        this.free = new Semaphore(parallel, true);
        this.patience = patience;
    }

    /** Whether it is the caller's turn now; who got one gives it back by {@link #end()}. */
    public boolean begin() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void end() {
        free.release();
    }
}
