package vn.tiendo.reporting.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How evidence is taken in.
 *
 * @param threads listeners of this replica; more than partitions do nothing
 * @param cachedFigures how many figures are kept in memory; the plans used last stay
 */
@ConfigurationProperties("tiendo.evidence")
record EvidenceProperties(int threads, int cachedFigures) {
}
