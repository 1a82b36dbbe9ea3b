package vn.tiendo.measurement.submission.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/**
 * How a filing came in.
 *
 * @param sha256 of the body as it was received, lower-case hexadecimal; of a batch that of the whole file
 * @param key that the sender named it by, so that it counts once however often it is sent
 * @param place absent: it came by itself
 * @param warnings what is doubtful about it and was taken all the same
 */
public record Delivery(Door door, String sha256, Mode mode, @Nullable IdempotencyKey key, @Nullable BatchPlace place,
        List<Violation> warnings) {

    private static final int MOST_WARNINGS = 50;

    public Delivery {
        warnings = List.copyOf(warnings);
    }

    /** Of what came by itself. */
    public Delivery(Door door, String sha256, Mode mode, @Nullable IdempotencyKey key, List<Violation> warnings) {
        this(door, sha256, mode, key, null, warnings);
    }

    /**
     * With further warnings. The receipt repeats them for good, so they are few; of the others it says how many there are.
     */
    Delivery warned(List<Violation> more, Places places) {
        int room = Math.max(0, MOST_WARNINGS - warnings.size());
        List<Violation> all = new ArrayList<>(warnings);
        all.addAll(more.subList(0, Math.min(room, more.size())));
        if (more.size() > room) {
            all.add(new Violation("", "more-warnings", more.size() - room, null));
        }
        return new Delivery(door, sha256, mode, key, place, places.of(all));
    }
}
