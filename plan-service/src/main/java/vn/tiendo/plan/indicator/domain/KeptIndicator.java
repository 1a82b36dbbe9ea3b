package vn.tiendo.plan.indicator.domain;

/**
 * An indicator with its place and version.
 *
 * @param unit whose catalogue it stands in: the root of a tree of units
 * @param version grows with every change, from 1
 */
public record KeptIndicator(Indicator indicator, String unit, long version) {
}
