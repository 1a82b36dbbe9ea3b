package vn.tiendo.reporting.report;

import java.util.stream.Stream;

import vn.tiendo.reporting.report.domain.ReportContent.Column;

/** How large a cell of the appendix is set: a number that its column has no room for stands smaller on one line, not broken on two. */
final class CellSize {

    /** In points, as the tables of all formats are set. */
    static final int USUAL = 11;

    /** Smaller than this it cannot be read on paper; a number that does not fit even so is broken. */
    private static final int SMALLEST = 6;
    /** A4 laid across without its margins, and what a cell keeps free on its sides; in points. */
    private static final double ACROSS = 249 / 25.4 * 72;
    private static final double FREE = 9;

    private CellSize() {
    }

    /** In points. */
    static int of(Column column, String text) {
        double room = ACROSS * column.width() / 100 - FREE;
        double widest = Stream.of(text.split(" ")).filter(CellSize::hasDigit).mapToDouble(Typeface::width).max().orElse(0);
        return widest <= room ? USUAL : Math.max(SMALLEST, (int) (USUAL * room / widest));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
