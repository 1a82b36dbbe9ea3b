package vn.tiendo.plan.resolution.document;

import java.util.List;

/**
 * What a page shows, measured in points from its top left corner as it is looked at.
 *
 * @param glyphs  in the order in which they are drawn
 * @param rules   lines that are drawn, such as those of tables
 * @param unknown number of glyphs of which the document does not tell the character
 */
record PdfPage(List<Glyph> glyphs, List<Rule> rules, double width, double height, long unknown) {

    /** @param y of the base line */
    record Glyph(String text, double x, double y, double width, double size) {

        double right() {
            return x + width;
        }

        boolean isSpace() {
            return text.isBlank();
        }
    }

    /** A line along one axis: at {@code at} on the other, {@code from} and {@code to} on its own. */
    record Rule(boolean horizontal, double at, double from, double to) {

        boolean covers(double place) {
            return from <= place && place <= to;
        }
    }
}
