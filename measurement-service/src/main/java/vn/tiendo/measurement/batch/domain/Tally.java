package vn.tiendo.measurement.batch.domain;

import java.util.List;

import vn.tiendo.measurement.submission.domain.ManyFilings.Filed;

/**
 * What became of a batch so far.
 *
 * @param bytes read of its content
 * @param filed submissions taken, whole or in part
 * @param refused submissions of which nothing was taken
 * @param stored figures, as are the next two
 * @param faulty those refused
 * @param errors how many there are
 */
public record Tally(long bytes, long filed, long refused, long stored, long unchanged, long faulty, long errors) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    /** Submissions done with. */
    public long read() {
        return filed + refused;
    }

    /** @param bytesRead of the content, all in all */
    public Tally plus(List<Filed> some, long bytesRead) {
        Tally sum = new Tally(bytesRead, filed, refused, stored, unchanged, faulty, errors);
        for (Filed each : some) {
            sum = sum.plus(each);
        }
        return sum;
    }

    private Tally plus(Filed one) {
        return new Tally(bytes, filed + (one.taken() ? 1 : 0), refused + (one.taken() ? 0 : 1), stored + one.counts().stored(),
                unchanged + one.counts().unchanged(), faulty + one.counts().refused(), errors + one.violations().size());
    }
}
