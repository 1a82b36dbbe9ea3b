package vn.tiendo.plan.resolution.domain;

/**
 * How sure the reading is: one where the words leave no choice, less for each thing that was decided by custom. It says
 * where a person should look first; it is no probability.
 */
final class Confidence {

    private Confidence() {
    }
}
