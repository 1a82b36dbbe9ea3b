package vn.tiendo.reporting.report;

import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.report.domain.ReportContent.Recipients;
import vn.tiendo.reporting.report.domain.ReportContent.Signature;

/** Recipients left, the signing authority right with room for signature and seal; both stay on one page. */
final class WordSignature {

    private static final int LINES_FOR_SIGNATURE = 4;
    private static final int HALF = WordPage.TEXT_WIDTH / 2;

    private WordSignature() {
    }

    static void write(XWPFDocument document, ReportContent content) {
        XWPFTable table = WordGrid.table(document, 1, List.of(HALF, HALF));
        WordGrid.withoutBorders(table);
        table.getRow(0).setCantSplitRow(true);
        recipients(table.getRow(0).getCell(0), content.recipients());
        signature(table.getRow(0).getCell(1), content.signature());
    }

    private static void recipients(XWPFTableCell cell, Recipients recipients) {
        XWPFRun title = WordGrid.line(cell, WordStyles.CELL, recipients.title());
        title.setBold(true);
        title.setItalic(true);
        title.setFontSize(12);
        recipients.lines().forEach(recipient -> WordGrid.line(cell, WordStyles.CELL, recipient));
    }

    private static void signature(XWPFTableCell cell, Signature signature) {
        signature.authority().forEach(line -> bold(cell, line));
        for (int i = 0; i < LINES_FOR_SIGNATURE; i++) {
            WordGrid.line(cell, WordStyles.HEAD, "");
        }
        bold(cell, signature.name() == null ? "" : signature.name());
    }

    private static void bold(XWPFTableCell cell, String text) {
        XWPFRun run = WordGrid.line(cell, WordStyles.HEAD, text);
        run.setBold(true);
        run.setFontSize(14);
    }
}
