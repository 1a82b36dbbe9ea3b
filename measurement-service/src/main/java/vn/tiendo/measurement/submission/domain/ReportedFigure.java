package vn.tiendo.measurement.submission.domain;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a department gives it.
 *
 * @param pointer where it stands in what was given (JSON pointer)
 * @param reason why it differs from what was submitted before
 */
public record ReportedFigure(String pointer, FigureKey key, Value value, Quality quality, @Nullable String explanation,
        @Nullable String reason) {

    /** In characters, as are those below. */
    public static final int LONGEST_EXPLANATION = 4_000;
    public static final int LONGEST_GROUND = 4_000;
    /** Of notes, too. */
    public static final int LONGEST_REASON = 1_000;
    public static final int LONGEST_PART = 64;

    int characters() {
        return value.characters() + (explanation == null ? 0 : explanation.length())
                + (reason == null ? 0 : reason.length());
    }
}
