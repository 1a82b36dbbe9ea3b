package vn.tiendo.measurement.plan.domain;

/** Is told when a plan asks for something else, or on other days, than it did. */
public interface PlanWatcher {

    void changed(String plan);
}
