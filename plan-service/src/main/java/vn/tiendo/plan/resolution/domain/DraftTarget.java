package vn.tiendo.plan.resolution.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One statement that can be assessed by itself.
 *
 * @param section id of its section
 * @param number own within its section: as printed ("3.4"), with a letter where one clause holds several ("3.a")
 * @param parent number, in the same section, of the composite or total that it is a part of
 * @param proposal a measure that a planner may choose where the text gives none; never applied
 * @param confidence 0 to 1, see {@link Confidence}
 * @param warnings in Vietnamese, what is ambiguous or cut
 */
public record DraftTarget(String section, String number, @Nullable String parent, String title, ReadRule rule,
        Quantity quantity, @Nullable ReadRule proposal, Span source, double confidence, List<String> warnings) {

    public DraftTarget {
        warnings = List.copyOf(warnings);
    }

    /** What is counted: unit of measure, and of a share what it is a share of, where the words tell. */
    public record Quantity(@Nullable String unit, @Nullable String numerator, @Nullable String denominator) {

        static final Quantity NONE = new Quantity(null, null, null);
    }
}
