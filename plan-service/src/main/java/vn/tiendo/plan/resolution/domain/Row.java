package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table.
 *
 * @param spaced cells are told apart by blanks, so that an empty one leaves no trace but its place
 */
record Row(Folded source, int start, int end, List<Tokens> cells, List<Integer> places, boolean spaced) {

    static Row of(Folded source, int start, int end) {
        var line = source.text.substring(start, end);
        var separator = line.indexOf('\t') >= 0 ? "\t" : line.indexOf('|') >= 0 ? "|" : "  ";
        List<Tokens> cells = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int lineStart = source.text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int at = separator.equals("|") && line.startsWith("|") ? 1 : 0;
        if (separator.equals("\t")) {
            at = addEmptyFirst(source, lineStart, start, cells, places);
        }
        while (at <= line.length()) {
            int next = line.indexOf(separator, at);
            int stop = next < 0 ? line.length() : next;
            boolean last = separator.equals("|") && next < 0 && at >= line.length();
            if (!last) {
                cells.add(Tokens.of(source, start + at, start + stop));
                places.add(start + at - lineStart);
            }
            at = next < 0 ? line.length() + 1 : afterGap(line, stop, separator);
        }
        return new Row(source, start, end, cells, places, separator.equals("  "));
    }

    /** Blanks at the start of the line are trimmed from the paragraph; a tab there is an empty cell. */
    private static int addEmptyFirst(Folded source, int lineStart, int start, List<Tokens> cells, List<Integer> places) {
        for (int i = lineStart; i < start; i++) {
            if (source.text.charAt(i) == '\t') {
                cells.add(Tokens.of(source, i, i));
                places.add(i - lineStart);
            }
        }
        return 0;
    }

    private static int afterGap(String line, int stop, String separator) {
        int next = stop + separator.length();
        while (separator.equals("  ") && next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    Tokens cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Tokens.of(source, start, start);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** "|---|---|". */
    boolean isRule() {
        return cells.stream().allMatch(cell -> cell.words() == 0);
    }
}
