package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.resolution.document.PdfPage.Glyph;

import static org.assertj.core.api.Assertions.assertThat;

class PdfLineTest {

    private static final double SIZE = 12;
    private static final double WIDTH = 7;

    /** A font without Vietnamese letters leaves gaps, into which another one draws them later. */
    @Test
    void lettersOfAnotherFontGoIntoTheirGaps() {
        List<Glyph> glyphs = new ArrayList<>(drawn("T_ l_ h_ ngh_o", '_'));
        glyphs.addAll(only("Tỷ lệ hộ nghèo", "ỷệộè"));

        assertThat(PdfLine.of(glyphs)).extracting(PdfLine::text).containsExactly("Tỷ lệ hộ nghèo");
    }

    @Test
    void anAccentStaysWithItsLetter() {
        List<Glyph> glyphs = new ArrayList<>(drawn("T_ le", '_'));
        glyphs.add(new Glyph("\u0323", 4 * WIDTH, 100, 1, SIZE));
        glyphs.addAll(only("Tỷ le", "ỷ"));

        assertThat(PdfLine.of(glyphs)).extracting(PdfLine::text).containsExactly("Tỷ le\u0323");
    }

    @Test
    void aLabelAfterAFullLineBeginsAParagraphOnlyWhereTheSentenceEnded() {
        assertThat(TypedLabel.begins("xóa 03/03 điểm đen;", "đ) Nâng cấp 05 hẻm")).isTrue();
        assertThat(TypedLabel.begins("theo khoản", "1. của điều này")).isFalse();
        assertThat(TypedLabel.begins("đạt 95%.", "Tỷ lệ hộ nghèo")).isFalse();
    }

    private static List<Glyph> drawn(String line, char gap) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != gap) {
                glyphs.add(glyph(line, i));
            }
        }
        return glyphs;
    }

    private static List<Glyph> only(String line, String letters) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            if (letters.indexOf(line.charAt(i)) >= 0) {
                glyphs.add(glyph(line, i));
            }
        }
        return glyphs;
    }

    private static Glyph glyph(String line, int at) {
        return new Glyph(line.substring(at, at + 1), at * WIDTH, 100, WIDTH, SIZE);
    }
}
