package vn.tiendo.platform.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many pieces of work be done at a time; the others wait in the order of their coming. Were all begun at once, each would
 * hold memory, and under a rush none would be done while its caller still waits.
 */
public final class Turns {

    /** @param <X> what may go wrong with it */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T result() throws X;
    }

    private final Semaphore turns;
    private final int waiting;
    private final Duration patience;

    /** @param patience how long one waits for its turn */
    public Turns(int atOnce, Duration patience) {
        this(atOnce, Integer.MAX_VALUE, patience);
    }

    /**
     * @param waiting how many wait at most, about: what waits holds memory too
     * @param patience how long one waits for its turn
     */
    public Turns(int atOnce, int waiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    /** None when too many wait, or the wait was too long: the caller is to be told to come again. */
    public <T, X extends Exception> Optional<T> inTurn(Work<T, X> work) throws X {
        if (!hasTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.result());
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        if (turns.availablePermits() == 0 && turns.getQueueLength() >= waiting) {
            return false;
        }
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
