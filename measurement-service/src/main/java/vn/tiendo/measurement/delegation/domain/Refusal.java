package vn.tiendo.measurement.delegation.domain;

import java.util.List;
import java.util.Set;

import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** Why a delegation was not granted or revoked. */
public sealed interface Refusal {

    /** The caller may not do this, or may not know of it; nobody decides on what they themselves may do. */
    record NotAllowed(Decision decision) implements Refusal {
    }

    /** There is no such delegation. */
    record NotFound() implements Refusal {
    }

    /** What was given breaks rules; all of them are told. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** The officer acts for that department already on some of these days. */
    record Overlaps(Delegation other) implements Refusal {
    }

    /** It does not run any more. */
    record WrongState(State given, Set<State> expected) implements Refusal {
    }

    /**
     * The delegation is not as the caller saw it.
     *
     * @param given version that the caller saw, as it was named
     */
    record Stale(String given, Delegation current) implements Refusal {
    }

    /** Too many others changed the same at the same moment. */
    record Busy() implements Refusal {
    }
}
