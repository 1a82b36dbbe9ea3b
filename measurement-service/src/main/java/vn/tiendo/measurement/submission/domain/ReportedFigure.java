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

    int characters() {
        return value.characters() + (explanation == null ? 0 : explanation.length())
                + (reason == null ? 0 : reason.length());
    }
}
