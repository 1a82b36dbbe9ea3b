package vn.tiendo.plan.indicator.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds indicators as they are now. */
public interface FindIndicators {

    /** By their codes; what is not there is left out. */
    Map<String, KeptIndicator> find(Set<String> codes);

    /** The whole catalogue, by code. */
    List<KeptIndicator> all();
}
