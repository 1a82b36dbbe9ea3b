package vn.tiendo.measurement.evidence.domain;

import java.util.List;

import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** Why something was not done with evidence. */
public sealed interface Refusal {

    /** The caller may not do this, or may not know of it. */
    record NotAllowed(Decision decision) implements Refusal {
    }

    record NotFound() implements Refusal {
    }

    record PlanClosed(String plan) implements Refusal {
    }

    /** Figures cannot be changed now, so nothing could refer to it. */
    record WrongState(State given) implements Refusal {
    }

    /** What was named breaks rules; all of them are told. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** There is nothing in the file. */
    record Empty() implements Refusal {
    }

    /**
     * @param given what the bytes are
     * @param expected kinds that are taken
     */
    record KindNotAllowed(String given, List<String> expected) implements Refusal {
        public KindNotAllowed {
            expected = List.copyOf(expected);
        }
    }

    /** @param name of what the scanner found in it */
    record Infected(String name) implements Refusal {
    }

    /** A figure refers to it. */
    record InUse() implements Refusal {
    }

    /** It could not be checked now, or too many others changed the same at the same moment. */
    record Busy() implements Refusal {
    }
}
