package vn.tiendo.plan.indicator.domain;

import java.util.List;

/** Finds which plans in force have a target that is measured by an indicator. */
public interface FindIndicatorUse {

    /** Ids of the first few by id. */
    List<String> of(String code);
}
