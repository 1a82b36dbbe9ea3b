package vn.tiendo.measurement.submission.domain;

/**
 * What became of the figures of a filing.
 *
 * @param stored new ones and those that say something else than before
 * @param unchanged those that say the same as before
 * @param refused those with errors, when the others were taken all the same
 */
public record Counts(int stored, int unchanged, int refused) {

    public int all() {
        return stored + unchanged + refused;
    }
}
