package vn.tiendo.plan.access;

import java.util.List;

/** What a caller wants to do it to, as far as the decision needs to know it. */
public sealed interface Resource {

    /** Whose it is: ids of units, the owner's the last. */
    List<String> path();

    /**
     * A unit at its place.
     *
     * @param path ids from the root of the tree down to it
     */
    record UnitAt(List<String> path) implements Resource {
    }

    /** A plan that is not there yet. */
    record NewPlan(String unit) implements Resource {

        @Override
        public List<String> path() {
            return List.of(unit);
        }
    }

    /** A plan that is still a draft, or an amendment that is. */
    record Draft(String unit) implements Resource {

        @Override
        public List<String> path() {
            return List.of(unit);
        }
    }

    /** A plan that binds, or did until it was closed. */
    record PlanInForce(String unit) implements Resource {

        @Override
        public List<String> path() {
            return List.of(unit);
        }
    }
}
