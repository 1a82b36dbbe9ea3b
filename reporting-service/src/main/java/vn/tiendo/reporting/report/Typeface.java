package vn.tiendo.reporting.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** Liberation Serif, which has the metrics of Times New Roman and every letter of Vietnamese. Read when the first PDF is written. */
final class Typeface {

    /** Stands for a character that the typeface does not have. */
    private static final int UNKNOWN = '□';

    /** Places in the directory of a TrueType file, in bytes. */
    private static final int TABLE_COUNT = 4;
    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int GSUB = 0x47535542;

    private static final List<Typeface> ALL = List.of(new Typeface("Regular", 400, FontStyle.NORMAL),
        new Typeface("Bold", 700, FontStyle.NORMAL), new Typeface("Italic", 400, FontStyle.ITALIC),
        new Typeface("BoldItalic", 700, FontStyle.ITALIC));
    private static final CmapLookup LETTERS = ALL.getFirst().letters();
    private static final Font DRAWN = ALL.getFirst().font().deriveFont(11f);

    private final byte[] file;
    private final byte[] withoutLigatures;
    private final int weight;
    private final FontStyle style;

    private Typeface(String name, int weight, FontStyle style) {
        this.file = read("font/LiberationSerif-" + name + ".ttf");
        this.withoutLigatures = withoutLigatures(file);
        this.weight = weight;
        this.style = style;
    }

    static void embedIn(PdfRendererBuilder builder) {
        ALL.forEach(face -> builder.useFont(
            () -> new ByteArrayInputStream(face.withoutLigatures), "Liberation Serif", face.weight, face.style, true));
    }

    /**
     * Renames the table of substitutions (OpenType, GSUB), so that nobody looks for it. PDFBox compares every text with all ligatures, which
     * takes most of the time of a large document, and letters that are drawn as one are harder to read back.
     */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font.clone());
        int count = tables.getShort(TABLE_COUNT);
        for (int i = 0; i < count; i++) {
            int at = FIRST_TABLE + i * TABLE_ENTRY;
            if (tables.getInt(at) == GSUB) {
                tables.put(at, (byte) 'g');
            }
        }
        return tables.array();
    }

    /** For what is drawn; 11 points. */
    static Font drawn() {
        return DRAWN;
    }

    /** Of a text on one line, in points, when it is set in 11 points. */
    static double width(String text) {
        return DRAWN.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
    }

    /** Wide forms become usual ones; what there is no letter for becomes □, so that nothing vanishes unseen. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(printable, character));
        return printable.toString();
    }

    private static void append(StringBuilder printable, int character) {
        if (character == '\n' || has(character)) {
            printable.appendCodePoint(character);
            return;
        }
        String usual = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        boolean known = usual.codePoints().allMatch(Typeface::has);
        printable.append(known ? usual : Character.toString(UNKNOWN));
    }

    private static boolean has(int character) {
        return LETTERS.getGlyphId(character) != 0;
    }

    private Font font() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("The typeface cannot be read", e);
        }
    }

    private CmapLookup letters() {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface cannot be read", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = Typeface.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
