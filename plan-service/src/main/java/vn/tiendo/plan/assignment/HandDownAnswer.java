package vn.tiendo.plan.assignment;

import java.util.List;

import vn.tiendo.plan.assignment.domain.Outcome;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.platform.caller.Decision;

/** What comes of a wish to hand figures down. */
public sealed interface HandDownAnswer {

    /** One outcome for each item, in their order. */
    record Done(List<Outcome> outcomes) implements HandDownAnswer {
    }

    /** Nothing stored: not all could be, and all or none was asked for. */
    record Invalid(List<Flaw> flaws) implements HandDownAnswer {
    }

    /** Nothing stored: not for this caller. */
    record Refused(Decision refusal) implements HandDownAnswer {
    }
}
