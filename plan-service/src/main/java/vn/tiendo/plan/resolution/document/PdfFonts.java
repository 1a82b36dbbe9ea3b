package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The one font that stands in for all others: places and widths of characters are told by the document. PDFBox would look
 * through the fonts of the machine, for seconds, keep a list of them in the home folder, and read another text elsewhere.
 */
final class PdfFonts implements FontMapper {

    private static final String STAND_IN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String SOFT_HYPHEN = "\u00ad";

    private final TrueTypeFont standIn;

    private PdfFonts() {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(STAND_IN))) {
            standIn = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Installed {

        static {
            FontMappers.set(new PdfFonts());
        }

        private static void touch() {
            // the first call makes the class, and with it the stand-in
        }
    }

    /** For all of the process, and once: PDFBox knows one mapper. */
    static void install() {
        Installed.touch();
    }

    /** The characters that a code stands for; null when the document does not tell. */
    static @Nullable String characters(PDFont font, int code) {
        if (font instanceof PDType0Font && !tellsCharacters(font.getCOSObject())) {
            return null; // the stand-in's own order of glyphs would give some text, and a wrong one
        }
        String known = font.toUnicode(code);
        return switch (known) {
            case null -> null;
            case NO_BREAK_SPACE, "\t", "\n", "\r" -> " ";
            case SOFT_HYPHEN -> "-"; // so do Word's exports map the hyphen that is printed
            default -> known;
        };
    }

    private static boolean tellsCharacters(COSDictionary font) {
        return font.containsKey(COSName.TO_UNICODE)
                || !String.valueOf(font.getNameAsString(COSName.ENCODING)).startsWith("Identity");
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, standIn, true);
    }
}
