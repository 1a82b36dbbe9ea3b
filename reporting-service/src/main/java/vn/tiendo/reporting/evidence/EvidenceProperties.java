package vn.tiendo.reporting.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How evidence is taken in.
 *
 * @param threads listeners of this replica; more than partitions do nothing
 * @param heapShare how much of the heap the evidence kept in memory may take, 0 to 1; the plans used last stay
 */
@ConfigurationProperties("tiendo.evidence")
record EvidenceProperties(int threads, double heapShare) {

    /** A figure with its submission, or a target of the plan; bytes, rounded up. */
    private static final int ENTRY = 1000;

    /** Figures and targets that may stay in memory. */
    int cachedEntries() {
        return (int) (heapShare * Runtime.getRuntime().maxMemory() / ENTRY);
    }
}
