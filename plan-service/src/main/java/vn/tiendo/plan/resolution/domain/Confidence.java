package vn.tiendo.plan.resolution.domain;

import vn.tiendo.plan.resolution.domain.ReadRule.Narrative;

/**
 * How sure the reading is: 0.95 where a comparison stands in words, less by a fixed step for a bare number, for a rule
 * without a number, for words that need a person, and for each warning; 0.6 at most in a text that neither looks like a
 * resolution nor announces targets. It says where a person should look first; it is no probability.
 */
final class Confidence {

    private static final int STATED = 95;
    private static final int BARE = 90;
    private static final int UNMEASURED = 80;
    private static final int IN_WORDS = 75;
    private static final int PER_WARNING = 15;
    private static final int LEAST = 10;
    private static final int UNANNOUNCED = 60;

    private Confidence() {
    }

    static double of(Reading reading, boolean number, boolean compared, boolean announced) {
        int base = reading.rule() instanceof Narrative ? IN_WORDS : !number ? UNMEASURED : compared ? STATED : BARE;
        int most = announced ? base : Math.min(UNANNOUNCED, base);
        return Math.max(LEAST, most - PER_WARNING * reading.warnings().size()) / 100.0;
    }
}
