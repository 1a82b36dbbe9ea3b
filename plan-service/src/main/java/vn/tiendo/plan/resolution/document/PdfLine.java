package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.tiendo.plan.resolution.document.PdfPage.Glyph;

/**
 * A line of print.
 *
 * @param first     width of its first word
 * @param afterLabel where its text begins when its first word is a label, else where it begins
 */
record PdfLine(String text, double left, double right, double y, double size, double first, double afterLabel) {

    /** Glyphs whose base lines are nearer to each other than this part of their size share a line. */
    private static final double SAME_LINE = 0.5;
    private static final double STEP_BACK = 0.6;

    /** Lines from top to bottom. */
    static List<PdfLine> of(List<Glyph> glyphs) {
        List<Chunk> chunks = chunks(glyphs);
        chunks.sort(Comparator.comparingDouble(chunk -> chunk.y));
        List<PdfLine> lines = new ArrayList<>();
        List<Chunk> line = new ArrayList<>();
        for (Chunk chunk : chunks) {
            if (!line.isEmpty() && !belongs(chunk, line)) {
                PdfLineText.of(line).ifPresent(lines::add);
                line.clear();
            }
            line.add(chunk);
        }
        PdfLineText.of(line).ifPresent(lines::add);
        return lines;
    }

    boolean hasColumns() {
        return text.indexOf('\t') >= 0;
    }

    /** What follows from one line to the next, with or without a space between. */
    static String joined(String text, String next) {
        int last = text.length() - 1;
        boolean broken = last > 0 && (text.charAt(last) == '-' || text.charAt(last) == '/')
                && Character.isLetterOrDigit(text.charAt(last - 1));
        return broken ? text + next : text + " " + next;
    }

    private static boolean belongs(Chunk chunk, List<Chunk> line) {
        Chunk main = line.stream().max(Comparator.comparingDouble(each -> each.size)).orElse(chunk);
        return Math.abs(chunk.y - main.y) < SAME_LINE * Math.max(chunk.size, main.size);
    }

    /** Glyphs that were drawn one after the other stay in that order: accents may lie before their letters. */
    private static List<Chunk> chunks(List<Glyph> glyphs) {
        List<Chunk> chunks = new ArrayList<>();
        Chunk last = new Chunk();
        for (Glyph glyph : glyphs) {
            if (!last.takes(glyph)) {
                last = new Chunk();
                chunks.add(last);
            }
            last.add(glyph);
        }
        return chunks;
    }

    /** Glyphs drawn in one go. */
    static final class Chunk {

        final List<Glyph> glyphs = new ArrayList<>();
        double left;
        double right;
        double y;
        double size;

        private boolean takes(Glyph glyph) {
            double gap = glyph.x() - right;
            return !glyphs.isEmpty() && Math.abs(glyph.y() - y) < SAME_LINE / 2 * Math.max(size, glyph.size())
                    && gap > -STEP_BACK * size && gap < size;
        }

        private void add(Glyph glyph) {
            left = glyphs.isEmpty() ? glyph.x() : Math.min(left, glyph.x());
            right = glyphs.isEmpty() ? glyph.right() : Math.max(right, glyph.right());
            if (glyph.size() > size) {
                size = glyph.size();
                y = glyph.y();
            }
            glyphs.add(glyph);
        }
    }
}
