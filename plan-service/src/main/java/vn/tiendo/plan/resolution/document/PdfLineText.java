package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.tiendo.plan.resolution.document.PdfLine.Chunk;
import vn.tiendo.plan.resolution.document.PdfPage.Glyph;

/** Puts the glyphs of a line into words, and the words into columns where a wide gap is between them. */
final class PdfLineText {

    /** In parts of the size of the letters. */
    private static final double WORD_GAP = 0.15;
    private static final double COLUMN_GAP = 1.5;
    /** In a justified line all gaps are alike, however wide. */
    private static final double ALIKE = 1.35;

    private record Word(String text, double left, double right) {
    }

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private double left;
    private double right;
    private boolean spaced;

    private PdfLineText() {
    }

    /** Empty when there are spaces only. */
    static Optional<PdfLine> of(List<Chunk> chunks) {
        var line = new PdfLineText();
        double size = chunks.stream().mapToDouble(chunk -> chunk.size).max().orElse(0);
        PdfGlyphOrder.of(chunks, size).forEach(glyph -> line.add(glyph, size));
        line.endWord();
        return line.words.isEmpty() ? Optional.empty() : Optional.of(line.line(size, base(chunks)));
    }

    private static double base(List<Chunk> chunks) {
        return chunks.stream().max(Comparator.comparingDouble(chunk -> chunk.size)).map(chunk -> chunk.y).orElse(0.0);
    }

    private void add(Glyph glyph, double size) {
        if (glyph.isSpace()) {
            spaced = true;
            return;
        }
        if (!word.isEmpty() && (spaced || glyph.x() - right > WORD_GAP * size)) {
            endWord();
        }
        if (word.isEmpty()) {
            left = glyph.x();
            right = glyph.right();
        }
        word.append(glyph.text());
        right = Math.max(right, glyph.right());
        spaced = false;
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), left, right));
            word.setLength(0);
        }
    }

    private PdfLine line(double size, double y) {
        boolean justified = areAlike();
        var text = new StringBuilder(words.getFirst().text());
        for (int i = 1; i < words.size(); i++) {
            text.append(!justified && gap(i) > COLUMN_GAP * size ? '\t' : ' ').append(words.get(i).text());
        }
        Word first = words.getFirst();
        boolean labelled = words.size() > 1 && TypedLabel.is(first.text());
        return new PdfLine(TypedLabel.untabbed(text.toString()), first.left(), words.getLast().right(), y, size,
                first.right() - first.left(), labelled ? words.get(1).left() : first.left());
    }

    private double gap(int before) {
        return words.get(before).left() - words.get(before - 1).right();
    }

    private boolean areAlike() {
        double narrowest = Double.MAX_VALUE;
        double widest = 0;
        for (int i = 1; i < words.size(); i++) {
            narrowest = Math.min(narrowest, gap(i));
            widest = Math.max(widest, gap(i));
        }
        return words.size() > 2 && widest < ALIKE * narrowest;
    }
}
