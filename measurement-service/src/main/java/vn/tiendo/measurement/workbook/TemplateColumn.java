package vn.tiendo.measurement.workbook;

import java.util.Locale;

/**
 * Columns of the table of figures, in their order. Each is known by its key, which stands in a hidden row, so that it may be
 * moved and its heading changed.
 */
enum TemplateColumn {

    /** Hidden: id of the target, and after a slash that of a component. */
    TARGET(10, false),
    NUMBER(6, false),
    TITLE(36, false),
    UNIT(9, false),
    PLANNED(18, false),
    LAST(11, false),
    PART(12, false),
    /** Number, count, numerator, grade, yes or no, assessment. */
    VALUE(13, true),
    DENOMINATOR(10, true),
    DATE(11, true),
    /** Ground of an assessment, note where there is no figure. */
    GROUND(18, true),
    /** What a count counts, each with its day; not in templates that were taken before there was this column. */
    OCCURRENCES(18, true),
    QUALITY(11, true),
    NO_DATA(14, true),
    EXPLANATION(20, true),
    REASON(15, true);

    private final int width;
    private final boolean filled;

    TemplateColumn(int width, boolean filled) {
        this.width = width;
        this.filled = filled;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** Whether the department fills it. */
    boolean filled() {
        return filled;
    }

    boolean hidden() {
        return this == TARGET;
    }

    /** Whether a template is whole without it. */
    boolean optional() {
        return this == OCCURRENCES;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
