package vn.tiendo.plan.assignment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.sheet.Column;
import vn.tiendo.plan.sheet.Column.Kind;
import vn.tiendo.plan.sheet.SheetWords;

/** What the sheets of assigned figures hold: units down, indicators across. */
final class AssignmentColumns {

    static final String HEAD_SHEET = "assignment";
    static final String FIGURE_SHEET = "assigned";
    static final String LIST_SHEET = "lists";

    static final Column YEAR = Column.of("year", Kind.ORDINAL, 60);
    static final Column SOURCE = Column.of("source", Kind.TEXT, 60);
    /** One below the other, with their headings at the side; they count for every figure. */
    static final List<Column> HEAD = List.of(YEAR, SOURCE);

    static final Column UNIT = Column.of("unit", Kind.TEXT, 18);
    /** For people only: nothing is taken from it. */
    static final Column NAME = Column.of("title", Kind.TEXT, 34);
    static final Column VERSION = Column.of("version", Kind.ORDINAL, 10);
    /** Beside them a column for each indicator. */
    static final List<Column> OF_UNIT = List.of(UNIT, NAME, VERSION);

    private static final String INDICATOR = "indicator.";
    private static final int FIGURE_WIDTH = 20;
    /** The code at the end of a heading, or alone. */
    private static final Pattern CODE = Pattern.compile("(?s)(?:.*\\[)?([a-z0-9-]{1,64})\\]?");

    private AssignmentColumns() {
    }

    static Column figure(String indicator) {
        return Column.of(INDICATOR + indicator, Kind.NUMBER, FIGURE_WIDTH);
    }

    static boolean isFigure(Column column) {
        return column.key().startsWith(INDICATOR);
    }

    static String indicator(Column figure) {
        return figure.key().substring(INDICATOR.length());
    }

    /** "Thu ngân sách (đồng) [thu-ngan-sach]": people read the name, and what they change of it does no harm. */
    static String heading(Indicator indicator, boolean english) {
        var name = indicator.name();
        return (english && name.en() != null ? name.en() : name.vi()) + " (" + indicator.unitOfMeasure() + ") ["
                + indicator.code() + "]";
    }

    /** The column that a heading means. */
    static Optional<Column> column(String heading) {
        var known = OF_UNIT.stream().filter(each -> SheetWords.isHeading(heading, each.key())).findFirst();
        return known.isPresent() ? known
                : Optional.of(CODE.matcher(heading.strip())).filter(each -> each.matches()).map(each -> figure(each.group(1)));
    }
}
