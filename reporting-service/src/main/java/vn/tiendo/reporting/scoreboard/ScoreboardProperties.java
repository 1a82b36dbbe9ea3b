package vn.tiendo.reporting.scoreboard;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param heapShare how much of the heap the scoreboards kept in memory for the next change may take, 0 to 1
 * @param comparedShare how much of it what units are compared by may take, 0 to 1
 */
@ConfigurationProperties("tiendo.scoreboards")
record ScoreboardProperties(double heapShare, double comparedShare) {

    /** A plan of 60 targets with verdicts, explanations and the figures used, late in its year; bytes. */
    private static final int SCOREBOARD = 300_000;

    /** What is compared of it; bytes. */
    private static final int COMPARED = 20_000;

    /** Scoreboards that may stay in memory. */
    int cached() {
        return (int) Math.max(2, heapShare * Runtime.getRuntime().maxMemory() / SCOREBOARD);
    }

    /** Scoreboards of which that may stay in memory. */
    int compared() {
        return (int) (comparedShare * Runtime.getRuntime().maxMemory() / COMPARED);
    }
}
