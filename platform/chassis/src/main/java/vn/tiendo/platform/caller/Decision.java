package vn.tiendo.platform.caller;

import java.util.List;

/** Whether a caller may do something to something; {@link DecisionProblems} puts a refusal into an answer. */
public sealed interface Decision {

    record Allowed() implements Decision {
    }

    /**
     * They may see it and not do this to it: 403.
     *
     * @param expected what would do, such as the roles that may
     */
    record Denied(Reason reason, List<String> expected) implements Decision {

        public Denied {
            expected = List.copyOf(expected);
        }
    }

    /** They may not know that it exists: 404. */
    record Hidden() implements Decision {
    }

    static Decision allowed() {
        return new Allowed();
    }

    static Decision denied(Reason reason, String... expected) {
        return new Denied(reason, List.of(expected));
    }

    static Decision hidden() {
        return new Hidden();
    }
}
