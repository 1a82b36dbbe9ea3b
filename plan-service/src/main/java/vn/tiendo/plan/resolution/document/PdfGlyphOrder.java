package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.tiendo.plan.resolution.document.PdfLine.Chunk;
import vn.tiendo.plan.resolution.document.PdfPage.Glyph;

/**
 * The order in which the glyphs of a line are read: as they were drawn, and from left to right where what was drawn later
 * lies among what was drawn before. Letters that a font does not have are drawn so, in another font: "T l h nghèo" first,
 * then "ỷ ệ ộ" into its gaps.
 */
final class PdfGlyphOrder {

    /** In parts of the size of the letters; neighbours may touch. */
    private static final double OVERLAP = 0.3;

    private PdfGlyphOrder() {
    }

    static List<Glyph> of(List<Chunk> line, double size) {
        List<Glyph> ordered = new ArrayList<>();
        List<Chunk> group = new ArrayList<>();
        double right = 0;
        for (Chunk chunk : line.stream().sorted(Comparator.comparingDouble(each -> each.left)).toList()) {
            if (!group.isEmpty() && chunk.left > right - OVERLAP * size) {
                ordered.addAll(glyphs(group, size));
                group.clear();
            }
            right = group.isEmpty() ? chunk.right : Math.max(right, chunk.right);
            group.add(chunk);
        }
        ordered.addAll(glyphs(group, size));
        return ordered;
    }

    private static List<Glyph> glyphs(List<Chunk> group, double size) {
        if (group.size() == 1) {
            return group.getFirst().glyphs;
        }
        return group.stream().flatMap(chunk -> letters(chunk, size).stream())
                .sorted(Comparator.comparingDouble(letter -> letter.getFirst().x())).flatMap(List::stream).toList();
    }

    /** A glyph that lies over the one before it is its accent and goes where it goes. */
    private static List<List<Glyph>> letters(Chunk chunk, double size) {
        List<List<Glyph>> letters = new ArrayList<>();
        for (Glyph glyph : chunk.glyphs) {
            boolean accent = !letters.isEmpty() && glyph.x() < letters.getLast().getLast().right() - OVERLAP * size;
            if (!accent) {
                letters.add(new ArrayList<>());
            }
            letters.getLast().add(glyph);
        }
        return letters;
    }
}
