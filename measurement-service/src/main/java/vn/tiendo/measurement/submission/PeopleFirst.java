package vn.tiendo.measurement.submission;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Batches give way to who hands in by themselves: those wait for their answer, a batch is looked after later. While there are
 * some it files less in one go, and rests after each as long as it took.
 */
@Component
class PeopleFirst {

    /** So long after the last one there are none. */
    static final Duration LATELY = Duration.ofSeconds(2);
    /** Figures in one go. Some hundred kilobytes: enough for the store, and little to do again after a crash. */
    static final int ALONE = 3_000;
    /** Little enough that who comes meanwhile hardly waits. */
    static final int BESIDE = 600;

    private final LongSupplier nanoTime;
    private final LongConsumer rest;
    private volatile long last;

    @Autowired
    PeopleFirst() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    PeopleFirst(LongSupplier nanoTime, LongConsumer rest) {
        this.nanoTime = nanoTime;
        this.rest = rest;
        this.last = nanoTime.getAsLong() - LATELY.toNanos();
    }

    /** Somebody hands in by themselves. */
    void come() {
        last = nanoTime.getAsLong();
    }

    /** How many figures of a batch may be filed in one go now. */
    int mostFigures() {
        return areThere() ? BESIDE : ALONE;
    }

    /** Lets them pass after some of a batch. */
    void after(long nanoseconds) {
        if (areThere()) {
            rest.accept(nanoseconds);
        }
    }

    private boolean areThere() {
        return nanoTime.getAsLong() - last < LATELY.toNanos();
    }
}
