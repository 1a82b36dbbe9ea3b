package vn.tiendo.reporting.below.domain;

import java.util.Set;

/** Finds what the units below a unit have given at any time. Blocks on the store. */
public interface FindBelowHistory {

    BelowHistory history(String unit, int year, Set<String> indicators);
}
