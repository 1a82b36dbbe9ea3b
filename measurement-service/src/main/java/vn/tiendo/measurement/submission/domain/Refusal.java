package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** Why something was not done. */
public sealed interface Refusal {

    /** The caller may not do this with this submission, or may not know of it. */
    record NotAllowed(Decision decision) implements Refusal {
    }

    /** There is no such submission. */
    record NotFound() implements Refusal {
    }

    /** The plan is closed: what was submitted is decided, nothing new comes in. */
    record PlanClosed(String plan) implements Refusal {
    }

    /**
     * Nothing comes in any more for a period that is long due, unless the reviewer grants more time.
     *
     * @param last day on which it did
     */
    record EntryClosed(LocalDate today, LocalDate last) implements Refusal {
    }

    /** The submission stands elsewhere. */
    record WrongState(State given, Set<State> expected) implements Refusal {
    }

    /**
     * The document is not the one that the caller saw.
     *
     * @param given version that the caller saw, as it was named
     * @param current absent: there is none
     */
    record Stale(String given, @Nullable Submission current) implements Refusal {
    }

    /** What was given breaks rules; all of them are told. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The plan was amended since the form that was filled was made from it.
     *
     * @param given version of the plan that the form was made from
     * @param expected the version that counts for the period
     * @param changes in what the department is asked for; empty when the given version is not known here
     */
    record StaleTemplate(long given, long expected, List<PlanChange> changes) implements Refusal {
        public StaleTemplate {
            changes = List.copyOf(changes);
        }
    }

    /** The caller named another request by the same key. */
    record KeyReused(String key) implements Refusal {
    }

    /** The request that the caller named by this key is not answered yet. */
    record KeyInWork(String key) implements Refusal {
    }

    /** Too many others changed the same document at the same moment. */
    record Busy() implements Refusal {
    }
}
