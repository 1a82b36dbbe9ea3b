package vn.tiendo.plan.assignment.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

/** What comes of handing one figure down. */
public sealed interface Outcome {

    /**
     * The figure is the unit's from now on.
     *
     * @param targets of its plan that were filled in with it
     */
    record Assigned(List<String> targets) implements Outcome {
    }

    /** The unit had it already, and so had its plan. */
    record Unchanged() implements Outcome {
    }

    /**
     * Nothing stored.
     *
     * @param flaws none when the item could not be read
     */
    record Refused(List<Flaw> flaws) implements Outcome {
    }

    /**
     * What the plan says to it decides.
     *
     * @param pointer where the figure stands in what was sent
     */
    static Outcome of(String pointer, Reaction reaction) {
        return switch (reaction) {
            case Reaction.Takes takes -> new Assigned(takes.targets());
            case Reaction.HasAnother(var target, var value) ->
                    refused(pointer + "/value", FlawCode.ASSIGNED_ALREADY, target, value);
            case Reaction.IsClosed(var plan) -> refused(pointer + "/year", FlawCode.PLAN_CLOSED, plan, null);
            case Reaction.HasNoRoom(var flaw) -> refused(pointer, flaw.code(), flaw.given(), flaw.expected());
        };
    }

    static Refused refused(String pointer, FlawCode code, @Nullable Object given,
            @Nullable Object expected) {
        return new Refused(List.of(new Flaw(pointer, code, given, expected)));
    }
}
