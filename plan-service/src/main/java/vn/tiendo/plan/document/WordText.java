package vn.tiendo.plan.document;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Lines and tables of a document, centred unless said otherwise. Lengths in twips (1/20 pt). */
final class WordText {

    private static final int HAIRLINE = 6; // 1/8 pt
    private static final int AFTER_RULE = 120;

    private WordText() {
    }

    static XWPFRun line(XWPFParagraph paragraph, String text, int points) {
        return lines(paragraph, List.of(text), points);
    }

    static XWPFRun lines(XWPFParagraph paragraph, List<String> texts, int points) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setFontSize(points);
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(texts.get(i));
        }
        return run;
    }

    /** A line of that length, centred. */
    static void rule(XWPFParagraph paragraph, int length, int within) {
        int side = Math.max(0, (within - length) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setSpacingAfter(AFTER_RULE);
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
        var line = paragraph.getCTP().getPPr().addNewPBdr().addNewBottom();
        line.setVal(STBorder.SINGLE);
        line.setSz(BigInteger.valueOf(HAIRLINE));
        line.setSpace(BigInteger.ZERO);
    }

    static XWPFTable table(XWPFDocument document, int rows, List<Integer> widths) {
        var table = document.createTable(rows, widths.size());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        var written = table.getCTTbl();
        var grid = written.getTblGrid() == null ? written.addNewTblGrid() : written.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        table.getRows().forEach(row -> {
            for (int column = 0; column < widths.size(); column++) {
                width(row.getCell(column), widths.get(column));
            }
        });
        return table;
    }

    static void width(XWPFTableCell cell, int width) {
        var form = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        var size = form.isSetTcW() ? form.getTcW() : form.addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(BigInteger.valueOf(width));
    }

    /** The one that each cell has. */
    static XWPFParagraph paragraph(XWPFTableCell cell) {
        return cell.getParagraphs().getFirst();
    }
}
