package vn.tiendo.local.run;

import java.time.Duration;

/**
 * @param toStart for all parts to answer
 * @param toStop for one part to end when asked; it is killed afterwards
 */
public record Patience(Duration toStart, Duration toStop) {

    public static Patience usual() {
        return new Patience(Duration.ofMinutes(6), Duration.ofSeconds(20));
    }

    /** Writing a cache at the end takes its time. */
    public static Patience training() {
        return new Patience(Duration.ofMinutes(10), Duration.ofMinutes(5));
    }
}
