package vn.tiendo.measurement.comment.domain;

import java.util.List;

import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** Why nothing was said. */
public sealed interface Refusal {

    /** The caller may not do this, or may not know of it. */
    record NotAllowed(Decision decision) implements Refusal {
    }

    /** The caller named another comment by the same key. */
    record KeyReused(String key) implements Refusal {
    }

    /** What was given breaks rules; all of them are told. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
