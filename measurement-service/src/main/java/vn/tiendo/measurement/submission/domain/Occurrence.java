package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One of the occurrences that a count counts. */
public record Occurrence(LocalDate on, @Nullable String note) {

    /** A day takes some room, too. */
    private static final int CHARACTERS_OF_A_DAY = 20;

    int characters() {
        return CHARACTERS_OF_A_DAY + (note == null ? 0 : note.length());
    }
}
