package vn.tiendo.plan.indicator.domain;

import java.util.Map;
import java.util.Set;

/** Finds indicators as they are now, by their codes; what is not there is left out. */
public interface FindIndicators {

    Map<String, KeptIndicator> find(Set<String> codes);
}
