package vn.tiendo.reporting.report;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of a report after Decree 30/2020/NĐ-CP, Appendix I. Lengths in twips (1/20 pt). */
final class WordStyles {

    static final String FONT = "Times New Roman";
    /** Names of built-in styles, by which Word and screen readers know title and headings. */
    static final String TITLE = "Title";
    static final String SUMMARY = "Subtitle";
    static final String PART = "Heading1";
    static final String HEADING = "Heading2";
    static final String BODY = "BodyText";
    static final String NESTED_ITEM = "NestedItem";
    /** Whom it is addressed to. */
    static final String ADDRESSED = "Addressed";
    static final String GROUND = "Ground";
    /** The words under a picture. */
    static final String FIGURE = "Caption";
    static final String CELL = "Cell";
    static final String HEAD = "Head";

    /** First line of a paragraph: 1.27 cm. */
    private static final int FIRST_LINE = 720;
    /** At least 6 pt between paragraphs. */
    private static final int AFTER = 120;

    private final XWPFStyles styles;

    private WordStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    /** @param language as BCP 47 has it */
    static void define(XWPFDocument document, String language) {
        WordStyles own = new WordStyles(document.createStyles());
        own.defaults(language);
        own.add(new Style("Normal", "Normal", null, 14, false, false, STJc.LEFT, 0, 0, -1));
        own.add(new Style(TITLE, "Title", "Normal", 14, true, false, STJc.CENTER, 0, 0, -1));
        own.add(new Style(SUMMARY, "Subtitle", "Normal", 14, true, false, STJc.CENTER, 0, 0, -1));
        own.add(new Style(PART, "heading 1", "Normal", 14, true, false, STJc.BOTH, FIRST_LINE, AFTER, 0));
        own.add(new Style(HEADING, "heading 2", "Normal", 14, true, false, STJc.BOTH, FIRST_LINE, AFTER, 1));
        own.add(new Style(BODY, "Body Text", "Normal", 14, false, false, STJc.BOTH, FIRST_LINE, AFTER, -1));
        own.add(new Style(NESTED_ITEM, "Nested Item", BODY, 14, false, false, STJc.BOTH, FIRST_LINE, AFTER, -1));
        own.add(new Style(ADDRESSED, "Addressed", "Normal", 14, false, false, STJc.CENTER, 0, 0, -1));
        own.add(new Style(GROUND, "Ground", BODY, 14, false, true, STJc.BOTH, FIRST_LINE, AFTER, -1));
        own.add(new Style(FIGURE, "caption", "Normal", 13, false, true, STJc.CENTER, 0, AFTER, -1));
        own.add(new Style(CELL, "Cell", "Normal", 11, false, false, STJc.LEFT, 0, 0, -1));
        own.add(new Style(HEAD, "Head", "Normal", 13, false, false, STJc.CENTER, 0, 0, -1));
    }

    /** A line of its own under a text, so long and centred. */
    static void rule(XWPFParagraph paragraph, int length, int within) {
        paragraph.setStyle(HEAD);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        int side = Math.max(0, (within - length) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
        CTBorder line = paragraph.getCTP().getPPr().addNewPBdr().addNewBottom();
        line.setVal(STBorder.SINGLE);
        line.setSz(BigInteger.valueOf(6));
        line.setSpace(BigInteger.ZERO);
    }

    static void rule(XWPFParagraph paragraph, int length) {
        rule(paragraph, length, WordPage.TEXT_WIDTH);
        paragraph.setSpacingAfter(240);
    }

    private void defaults(String language) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language);
    }

    /** @param outline level of a heading, -1 for what is none */
    private record Style(String id, String name, @Nullable String basedOn, int points,
        boolean bold, boolean italic, STJc.Enum align, int firstLine, int after, int outline) {
    }

    private void add(Style wanted) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(wanted.id());
        style.addNewName().setVal(wanted.name());
        if (wanted.basedOn() == null) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(wanted.basedOn());
        }
        style.addNewQFormat();
        paragraphs(style.addNewPPr(), wanted);
        letters(style.addNewRPr(), wanted);
        styles.addStyle(new XWPFStyle(style));
    }

    private static void paragraphs(CTPPrGeneral form, Style wanted) {
        if (wanted.outline() >= 0) {
            form.addNewKeepNext();
        }
        CTSpacing spacing = form.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.valueOf(wanted.after()));
        spacing.setLine(BigInteger.valueOf(wanted.after() == 0 ? 240 : 264));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (wanted.firstLine() > 0) {
            form.addNewInd().setFirstLine(BigInteger.valueOf(wanted.firstLine()));
        }
        form.addNewJc().setVal(wanted.align());
        if (wanted.outline() >= 0) {
            form.addNewOutlineLvl().setVal(BigInteger.valueOf(wanted.outline()));
        }
    }

    private static void letters(CTRPr form, Style wanted) {
        if (wanted.bold()) {
            form.addNewB();
        }
        if (wanted.italic()) {
            form.addNewI();
        }
        form.addNewSz().setVal(BigInteger.valueOf(2L * wanted.points()));
        form.addNewSzCs().setVal(BigInteger.valueOf(2L * wanted.points()));
    }
}
