package vn.tiendo.reporting.publicpage;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import vn.tiendo.reporting.report.domain.Report;

/** Text as outlines, from the typeface that reports are set in. A server without fonts of its own draws the same. */
final class Outlines {

    private static final Outlines BOLD = new Outlines("LiberationSerif-Bold");
    private static final Outlines REGULAR = new Outlines("LiberationSerif-Regular");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double perEm;

    private Outlines(String name) {
        String file = "/vn/tiendo/reporting/report/font/" + name + ".ttf";
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(file), file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
            perEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static Outlines bold() {
        return BOLD;
    }

    static Outlines regular() {
        return REGULAR;
    }

    double width(String text, double size) {
        return composed(text).codePoints().mapToDouble(letter -> advance(glyphs.getGlyphId(letter), size)).sum();
    }

    /** @param y of the line that letters stand on */
    Path2D outline(String text, double size, double x, double y) {
        Path2D outline = new Path2D.Double();
        double at = x;
        for (int letter : composed(text).codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(letter);
            place(outline, glyph, new AffineTransform(size / perEm, 0, 0, -size / perEm, at, y));
            at += advance(glyph, size);
        }
        return outline;
    }

    /** Blanks have no outline. */
    private void place(Path2D outline, int glyph, AffineTransform place) {
        try {
            var shape = font.getGlyph().getGlyph(glyph);
            if (shape != null) {
                outline.append(shape.getPath().getPathIterator(place), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface cannot be read", e);
        }
    }

    private double advance(int glyph, double size) {
        try {
            return font.getAdvanceWidth(glyph) * size / perEm;
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface cannot be read", e);
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
