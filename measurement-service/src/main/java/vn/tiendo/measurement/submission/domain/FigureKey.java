package vn.tiendo.measurement.submission.domain;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Names a figure inside a submission.
 *
 * @param part of the department, such as a neighbourhood; absent for the whole
 */
public record FigureKey(String target, @Nullable String part) implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::target)
            .thenComparing(FigureKey::part, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** As a person is told it. */
    String shown() {
        return part == null ? target : target + " (" + part + ")";
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
