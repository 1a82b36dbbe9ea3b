package vn.tiendo.plan.document;

import java.math.BigInteger;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/** A4 upright with the decree's margins; page numbers in the top margin, centred, not on the first page. In twips. */
final class WordPage {

    private static final String FONT = "Times New Roman";
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int WIDTH = twips(210);
    private static final int HEIGHT = twips(297);
    private static final int TOP_BOTTOM = twips(20);
    private static final int LEFT = twips(30);
    private static final int RIGHT = twips(18);
    private static final int NUMBER_FROM_TOP = twips(10);

    static final int TEXT_WIDTH = WIDTH - LEFT - RIGHT;

    private WordPage() {
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    static void define(XWPFDocument document, boolean draft) {
        fonts(document);
        var section = document.getDocument().getBody().addNewSectPr();
        numbers(new XWPFHeaderFooterPolicy(document, section), draft);
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP_BOTTOM));
        margins.setBottom(BigInteger.valueOf(TOP_BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(NUMBER_FROM_TOP));
        margins.setFooter(BigInteger.valueOf(NUMBER_FROM_TOP));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
    }

    private static void fonts(XWPFDocument document) {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        var styles = document.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    private static void numbers(XWPFHeaderFooterPolicy policy, boolean draft) {
        var number = policy.createHeader(STHdrFtr.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        if (draft) {
            var mark = policy.createFooter(STHdrFtr.DEFAULT).createParagraph();
            WordText.line(mark, "Dự thảo", 11).setItalic(true);
            mark.setAlignment(ParagraphAlignment.RIGHT);
        }
    }
}
