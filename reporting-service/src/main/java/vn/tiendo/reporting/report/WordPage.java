package vn.tiendo.reporting.report;

import java.math.BigInteger;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4 pages with the decree's margins; page numbers in the top margin, centred, not on the first page. In twips. */
final class WordPage {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int SHORT_SIDE = twips(210);
    private static final int LONG_SIDE = twips(297);
    private static final int TOP_BOTTOM = twips(20);
    private static final int LEFT = twips(30);
    private static final int RIGHT = twips(18);
    private static final int NUMBER_FROM_TOP = twips(10);

    static final int TEXT_WIDTH = SHORT_SIDE - LEFT - RIGHT;
    static final int WIDTH_ACROSS = LONG_SIDE - LEFT - RIGHT;

    private WordPage() {
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    /** Ends a section: pages before this paragraph have its form, and are numbered by themselves. */
    static void endSection(XWPFDocument document, boolean across, @Nullable String draft) {
        XWPFParagraph last = document.createParagraph();
        last.setStyle(WordStyles.CELL);
        last.setSpacingBetween(1, LineSpacingRule.EXACT);
        form(document, last.getCTP().getPPr().addNewSectPr(), across, draft);
    }

    /** The last section is that of the document. */
    static void endDocument(XWPFDocument document, boolean across, @Nullable String draft) {
        form(document, document.getDocument().getBody().addNewSectPr(), across, draft);
    }

    private static void form(XWPFDocument document, CTSectPr section, boolean across, @Nullable String draft) {
        numbers(document, section, draft);
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(across ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP_BOTTOM));
        margins.setBottom(BigInteger.valueOf(TOP_BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(NUMBER_FROM_TOP));
        margins.setFooter(BigInteger.valueOf(NUMBER_FROM_TOP));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }

    private static void numbers(XWPFDocument document, CTSectPr section, @Nullable String draft) {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
        XWPFParagraph number = policy.createHeader(STHdrFtr.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        if (draft != null) {
            XWPFParagraph mark = policy.createFooter(STHdrFtr.DEFAULT).createParagraph();
            mark.setAlignment(ParagraphAlignment.RIGHT);
            XWPFRun run = mark.createRun();
            run.setItalic(true);
            run.setFontSize(11);
            run.setText(draft);
        }
    }
}
