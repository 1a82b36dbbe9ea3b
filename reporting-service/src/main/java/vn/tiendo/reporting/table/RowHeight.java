package vn.tiendo.reporting.table;

import java.util.List;

import vn.tiendo.reporting.table.domain.Cell;

/** How high a row of a workbook is: not every program finds that out by itself where a text goes on in the next line. */
final class RowHeight {

    /** Of a line of Calibri in 11 points. */
    private static final float LINE = 15;
    /** In points; a workbook has no higher rows. */
    private static final float HIGHEST = 409;

    private RowHeight() {
    }

    /** @param widths of the columns, in characters; one of them is the cell's own space */
    static float points(List<Cell> row, List<Integer> widths) {
        int lines = 1;
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Cell.Text(String text)) {
                lines = Math.max(lines, lines(text, widths.get(i) - 1));
            }
        }
        return Math.min(HIGHEST, lines * LINE);
    }

    /** A word goes to the next line when it does not fit any more, and is broken when it is longer than a line. */
    static int lines(String text, int width) {
        return text.lines().mapToInt(paragraph -> ofParagraph(paragraph, width)).sum();
    }

    private static int ofParagraph(String paragraph, int width) {
        int lines = 1;
        int used = 0;
        for (String word : paragraph.split(" ")) {
            boolean fits = used == 0 || used + 1 + word.length() <= width;
            lines += (fits ? 0 : 1) + Math.max(0, word.length() - 1) / width;
            used = fits && used > 0 ? used + 1 + word.length() : word.length() % width;
        }
        return lines;
    }
}
