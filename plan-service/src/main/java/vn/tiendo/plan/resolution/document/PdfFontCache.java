package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.jspecify.annotations.Nullable;

/** The fonts of one document, each made once; without a PDDocument there is no other cache. */
final class PdfFontCache {

    private final Map<COSDictionary, PDFont> fonts = new IdentityHashMap<>();

    /** Null when the font cannot be made: what is written in it is not read. */
    @Nullable PDFont font(COSDictionary dictionary) throws IOException {
        PDFont known = fonts.get(dictionary);
        if (known == null) {
            known = PDFontFactory.createFont(dictionary);
            fonts.put(dictionary, known);
        }
        return known;
    }
}
