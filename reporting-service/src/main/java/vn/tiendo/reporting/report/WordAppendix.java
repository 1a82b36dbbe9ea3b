package vn.tiendo.reporting.report;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;

import vn.tiendo.reporting.report.domain.ReportContent.Align;
import vn.tiendo.reporting.report.domain.ReportContent.Appendix;
import vn.tiendo.reporting.report.domain.ReportContent.Column;
import vn.tiendo.reporting.report.domain.ReportContent.GroupLine;
import vn.tiendo.reporting.report.domain.ReportContent.Line;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;

/** The table of all targets; its header row is flagged as such and stands again on each page. */
final class WordAppendix {

    private final Appendix appendix;
    private final XWPFTable table;

    private WordAppendix(Appendix appendix, XWPFTable table) {
        this.appendix = appendix;
        this.table = table;
    }

    static void write(XWPFDocument document, Appendix appendix) {
        heading(document, WordStyles.PART, appendix.title());
        heading(document, WordStyles.SUMMARY, appendix.caption());
        XWPFParagraph reference = heading(document, WordStyles.HEAD, appendix.reference());
        reference.getRuns().getFirst().setItalic(true);
        reference.setSpacingAfter(160);
        List<Integer> widths = appendix.columns().stream()
            .map(column -> WordPage.WIDTH_ACROSS * column.width() / 100).toList();
        XWPFTable table = WordGrid.table(document, 1 + appendix.lines().size(), widths);
        new WordAppendix(appendix, table).fill();
    }

    static XWPFParagraph heading(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setIndentationFirstLine(0);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void fill() {
        table.setCellMargins(30, 70, 30, 70);
        CTTblLook look = table.getCTTbl().getTblPr().addNewTblLook();
        look.setFirstRow(true);
        table.getCTTbl().getTblPr().addNewTblCaption().setVal(appendix.caption());
        header(table.getRow(0));
        for (int i = 0; i < appendix.lines().size(); i++) {
            XWPFTableRow row = table.getRow(i + 1);
            row.setCantSplitRow(true);
            line(row, appendix.lines().get(i));
        }
    }

    private void header(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < appendix.columns().size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            text(cell, appendix.columns().get(i).title(), Align.CENTRE).setBold(true);
        }
    }

    private void line(XWPFTableRow row, Line line) {
        switch (line) {
            case GroupLine(var number, var title) -> group(row, number, title);
            case TargetLine target -> target(row, target);
        }
    }

    private void group(XWPFTableRow row, String number, String title) {
        text(row.getCell(0), number, Align.CENTRE).setBold(true);
        text(row.getCell(1), title, Align.LEFT).setBold(true);
        for (int i = row.getTableCells().size() - 1; i > 1; i--) {
            row.removeCell(i);
        }
        row.getTableCells().forEach(cell -> cell.getParagraphs().getFirst().setKeepNext(true));
        row.getCell(1).getCTTc().getTcPr().addNewGridSpan()
            .setVal(BigInteger.valueOf(appendix.columns().size() - 1L));
    }

    private void target(XWPFTableRow row, TargetLine line) {
        for (int i = 0; i < line.cells().size(); i++) {
            Column column = appendix.columns().get(i);
            XWPFRun run = text(row.getCell(i), line.cells().get(i), column.align());
            run.setItalic(line.criterion() && i <= 1);
            int points = CellSize.of(column, line.cells().get(i));
            if (points < CellSize.USUAL) {
                run.setFontSize(points);
            }
        }
    }

    private static XWPFRun text(XWPFTableCell cell, String text, Align align) {
        XWPFRun run = WordGrid.line(cell, WordStyles.CELL, text);
        cell.getParagraphs().getFirst().setAlignment(switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        });
        return run;
    }
}
