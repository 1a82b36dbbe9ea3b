package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.resolution.document.PdfLayout.Sheet;

/**
 * Joins lines of print to paragraphs. A line that had room for the next line's first word was ended by hand; else the
 * distance, the indent and the size of the letters tell whether the next line begins anew.
 */
final class PdfParagraphs {

    /** In parts of the size of the letters. */
    private static final double INDENT = 0.8;
    private static final double SPACE = 0.25;
    private static final double OTHER_SIZE = 0.12;
    /** More than the usual distance of lines by this part of it is a distance of paragraphs. */
    private static final double DISTANCE = 0.13;
    private static final double TOLERANCE = 3;
    private static final int USUAL = 3;
    private static final double FAR = 0.85;

    private final Allowance allowance;
    private final StringBuilder text = new StringBuilder();
    private final double rightEdge;
    private final double leading;
    private @Nullable PdfLine last;
    private String paragraph = "";
    private int lines;
    private boolean newPage;
    private String tableHead = "";

    PdfParagraphs(List<Sheet> sheets, Allowance allowance) {
        this.allowance = allowance;
        this.rightEdge = rightEdge(sheets);
        this.leading = leading(sheets);
    }

    void nextPage() {
        newPage = true;
    }

    void add(PdfLine line) {
        if (last != null && continues(last, line)) {
            paragraph = PdfLine.joined(paragraph, line.text());
            lines++;
        } else {
            end();
            paragraph = line.text();
            lines = 1;
        }
        last = line;
        newPage = false;
    }

    /** A head that a table repeats on its next page is said once. */
    void add(PdfTable table) {
        boolean goesOn = newPage && last == null;
        end();
        List<String> rows = table.lines();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0 || !goesOn || !rows.getFirst().equals(tableHead)) {
                write(rows.get(i));
            }
        }
        tableHead = goesOn || rows.isEmpty() ? tableHead : rows.getFirst();
        newPage = false;
    }

    String text() {
        end();
        return text.toString();
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            write(paragraph);
        }
        paragraph = "";
        last = null;
    }

    private void write(String line) {
        allowance.line(0);
        text.append(line).append('\n');
    }

    private boolean continues(PdfLine before, PdfLine line) {
        if (before.hasColumns() || line.hasColumns() || hadRoom(before, line) || isOtherSize(before, line)
                || TypedLabel.begins(before.text(), line.text())) {
            return false;
        }
        return (newPage || !isApart(before, line)) && isAligned(before, line);
    }

    private boolean hadRoom(PdfLine before, PdfLine line) {
        return before.right() + SPACE * before.size() + line.first() < rightEdge - 1;
    }

    private static boolean isOtherSize(PdfLine before, PdfLine line) {
        return Math.abs(before.size() - line.size()) > OTHER_SIZE * before.size();
    }

    private boolean isApart(PdfLine before, PdfLine line) {
        double usual = Math.max(leading, before.size());
        return line.y() - before.y() > usual * (1 + DISTANCE) || line.y() < before.y();
    }

    /** The second line of a paragraph may stand left of the first, or under the text behind its label; later ones do as it. */
    private boolean isAligned(PdfLine before, PdfLine line) {
        double shift = line.left() - before.left();
        double indent = INDENT * line.size();
        if (Math.abs(shift) < TOLERANCE || isCentred(before, line)) {
            return true;
        }
        boolean hanging = Math.abs(line.left() - before.afterLabel()) < TOLERANCE && before.afterLabel() > before.left();
        return lines == 1 && (shift < -TOLERANCE || hanging) || Math.abs(shift) < indent && lines > 1;
    }

    private boolean isCentred(PdfLine before, PdfLine line) {
        return Math.abs(before.left() + before.right() - line.left() - line.right()) < 2 * TOLERANCE;
    }

    /** Where most lines of those that go far end; justified ones all end there. */
    private static double rightEdge(List<Sheet> sheets) {
        Map<Long, Integer> ends = new HashMap<>();
        double farthest = 0;
        for (Sheet sheet : sheets) {
            for (PdfLine line : sheet.lines()) {
                ends.merge(Math.round(line.right() / 2), 1, Integer::sum);
                farthest = Math.max(farthest, line.right());
            }
        }
        double far = farthest * FAR;
        return ends.entrySet().stream().filter(each -> each.getValue() >= USUAL && each.getKey() * 2 > far)
                .max(Map.Entry.comparingByValue()).map(each -> each.getKey() * 2.0).orElse(farthest);
    }

    /** The smallest usual distance of two lines. */
    private static double leading(List<Sheet> sheets) {
        List<Double> distances = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (int i = 1; i < sheet.lines().size(); i++) {
                distances.add(sheet.lines().get(i).y() - sheet.lines().get(i - 1).y());
            }
        }
        distances.sort(null);
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 4);
    }
}
