package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a text: its lines, or several lines of a text that was wrapped at a column. A table row is always a
 * paragraph of its own.
 */
final class Paragraphs {

    /** @param row a row of a table */
    record Paragraph(int start, int end, boolean row) {
    }

    private static final double FULL_LINE = 0.8;
    private static final int NARROWEST_PAGE = 45;
    private static final int WIDEST_PAGE = 130;
    private static final Pattern COLUMNS = Pattern.compile("\\S {2,}\\S");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?]\\W{0,3}", Pattern.DOTALL);

    private final Folded source;
    private final List<Paragraph> lines = new ArrayList<>();
    private final int width;

    private Paragraphs(Folded source) {
        this.source = source;
        int at = 0;
        while (at <= source.text.length()) {
            int end = source.text.indexOf('\n', at);
            end = end < 0 ? source.text.length() : end;
            lines.add(line(at, end));
            at = end + 1;
        }
        this.width = pageWidth();
    }

    static List<Paragraph> of(Folded source) {
        return new Paragraphs(source).joined();
    }

    private Paragraph line(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(source.text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(source.text.charAt(to - 1))) {
            to--;
        }
        return new Paragraph(from, to, isRow(source.text.substring(from, to)));
    }

    /** Cells between tabs, bars, or gaps of two blanks at least. */
    private static boolean isRow(String line) {
        long bars = line.chars().filter(c -> c == '|').count();
        return line.indexOf('\t') >= 0 || bars >= 2 || COLUMNS.matcher(line).results().limit(3).count() >= 2;
    }

    /** The column at which a wrapped text breaks its lines, 0 where lines are whole paragraphs. */
    private int pageWidth() {
        int[] lengths = lines.stream().filter(line -> !line.row).mapToInt(line -> line.end - line.start)
                .filter(length -> length > 0).sorted().toArray();
        int longest = lengths.length == 0 ? 0 : lengths[(int) ((lengths.length - 1) * 0.97)];
        boolean wrapped = longest >= NARROWEST_PAGE && longest <= WIDEST_PAGE
                && lengths[lengths.length - 1] <= WIDEST_PAGE;
        return wrapped ? longest : 0;
    }

    private List<Paragraph> joined() {
        List<Paragraph> joined = new ArrayList<>();
        boolean open = false;
        for (var line : lines) {
            if (line.start == line.end) {
                open = false;
                continue;
            }
            if (open && continues(joined.getLast(), line)) {
                joined.set(joined.size() - 1, new Paragraph(joined.getLast().start, line.end, false));
            } else {
                joined.add(line);
            }
            open = !line.row;
        }
        return joined;
    }

    private boolean continues(Paragraph before, Paragraph line) {
        if (before.row || line.row || Label.at(source.shown, line.start, line.end) != null) {
            return false;
        }
        char first = source.shown.charAt(line.start);
        boolean ended = SENTENCE_END.matcher(source.text).region(Math.max(before.start, before.end - 8), before.end)
                .matches();
        boolean small = Character.isLowerCase(first) || ",;.)".indexOf(first) >= 0;
        return small && !ended || width > 0 && lastLine(before) >= width * FULL_LINE && (small || !ended);
    }

    private int lastLine(Paragraph paragraph) {
        int from = source.text.lastIndexOf('\n', paragraph.end - 1) + 1;
        return paragraph.end - Math.max(from, paragraph.start);
    }
}
