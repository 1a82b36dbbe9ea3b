package vn.tiendo.measurement.submission.domain;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a department gives it.
 *
 * @param pointer where it stands in what was given (JSON pointer)
 * @param reason why it differs from what was submitted before
 * @param unit of measure that it is said to be in; absent: not said
 * @param evidence what shows it; absent: what it refers to already stays
 */
public record ReportedFigure(String pointer, FigureKey key, Value value, Quality quality, @Nullable String explanation,
        @Nullable String reason, @Nullable String unit, @Nullable List<EvidenceId> evidence) {

    /** In characters, as are those below. */
    public static final int LONGEST_EXPLANATION = 4_000;
    public static final int LONGEST_GROUND = 4_000;
    /** Of notes, too. */
    public static final int LONGEST_REASON = 1_000;
    public static final int LONGEST_PART = 64;
    public static final int LONGEST_UNIT = 200;
    /** Of one figure, in pieces. */
    public static final int MOST_EVIDENCE = 20;

    /** In which order it is named says nothing. */
    private static final Comparator<EvidenceId> BY_TEXT = Comparator.comparing(EvidenceId::text);

    public ReportedFigure {
        evidence = evidence == null ? null : evidence.stream().distinct().sorted(BY_TEXT).toList();
    }

    /** A figure of which nothing is said about evidence. */
    public ReportedFigure(String pointer, FigureKey key, Value value, Quality quality, @Nullable String explanation,
            @Nullable String reason, @Nullable String unit) {
        this(pointer, key, value, quality, explanation, reason, unit, null);
    }

    /** In what the plan measures the target in. */
    public ReportedFigure(String pointer, FigureKey key, Value value, Quality quality, @Nullable String explanation,
            @Nullable String reason) {
        this(pointer, key, value, quality, explanation, reason, null, null);
    }
}
