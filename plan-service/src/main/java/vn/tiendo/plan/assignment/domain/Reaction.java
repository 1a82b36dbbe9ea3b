package vn.tiendo.plan.assignment.domain;

import java.math.BigDecimal;
import java.util.List;

import vn.tiendo.plan.check.Flaw;

/** How the plan of a unit takes a figure that is assigned to it. */
public sealed interface Reaction {

    /**
     * Nothing speaks against it.
     *
     * @param named whether the plan is measured by the indicator at all
     * @param targets that get the figure; those that have it already are not among them
     */
    record Takes(boolean named, List<String> targets) implements Reaction {

        /** There is no plan yet; it takes the figure in when it is put in force. */
        public static final Takes LATER = new Takes(false, List.of());
    }

    /** The plan binds with another figure. */
    record HasAnother(String target, BigDecimal value) implements Reaction {
    }

    /** The plan stays as it is for good. */
    record IsClosed(String plan) implements Reaction {
    }

    /** The plan would become larger than a plan may be. */
    record HasNoRoom(Flaw flaw) implements Reaction {
    }
}
