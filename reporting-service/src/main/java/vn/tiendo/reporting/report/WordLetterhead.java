package vn.tiendo.reporting.report;

import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.report.domain.ReportContent.Letterhead;

/** Issuer and state name side by side with a rule under each, then number left, place and date right. */
final class WordLetterhead {

    private static final int LEFT = WordPage.TEXT_WIDTH * 40 / 100;
    private static final int RIGHT = WordPage.TEXT_WIDTH - LEFT;
    /** As long as the motto in 13 pt bold. */
    private static final int MOTTO = WordPage.twips(58);

    private WordLetterhead() {
    }

    static void write(XWPFDocument document, ReportContent content) {
        XWPFTable table = WordGrid.table(document, 2, List.of(LEFT, RIGHT));
        WordGrid.withoutBorders(table);
        Letterhead head = content.letterhead();
        issuer(table.getRow(0).getCell(0), head);
        state(table.getRow(0).getCell(1), head);
        number(table.getRow(1).getCell(0), head, content.draft());
        WordGrid.line(table.getRow(1).getCell(1), WordStyles.HEAD, head.placeAndDate()).setItalic(true);
        document.createParagraph().setStyle(WordStyles.CELL);
    }

    private static void issuer(XWPFTableCell cell, Letterhead head) {
        if (head.superior() != null) {
            WordGrid.line(cell, WordStyles.HEAD, head.superior()).setFontSize(12);
        }
        head.issuer().forEach(line -> bold(WordGrid.line(cell, WordStyles.HEAD, line), 12));
        WordStyles.rule(cell.addParagraph(), LEFT * 2 / 5, LEFT);
    }

    private static void state(XWPFTableCell cell, Letterhead head) {
        bold(WordGrid.line(cell, WordStyles.HEAD, head.state()), 12);
        bold(WordGrid.line(cell, WordStyles.HEAD, head.motto()), 13);
        WordStyles.rule(cell.addParagraph(), MOTTO, RIGHT);
    }

    private static void number(XWPFTableCell cell, Letterhead head, @Nullable String draft) {
        WordGrid.line(cell, WordStyles.HEAD, head.number()).setFontSize(13);
        if (draft != null) {
            bold(WordGrid.line(cell, WordStyles.HEAD, draft), 13);
        }
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            paragraph.setSpacingBefore(120);
        }
    }

    private static void bold(XWPFRun run, int points) {
        run.setBold(true);
        run.setFontSize(points);
    }
}
