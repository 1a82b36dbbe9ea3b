package vn.tiendo.reporting.report;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables with columns of a fixed width, in twips. */
final class WordGrid {

    private WordGrid() {
    }

    static XWPFTable table(XWPFDocument document, int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
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

    static void withoutBorders(XWPFTable table) {
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
    }

    /** A line of a cell; the first uses the paragraph that each cell has. */
    static XWPFRun line(XWPFTableCell cell, String style, String text) {
        XWPFParagraph paragraph = paragraph(cell);
        paragraph.setStyle(style);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    static XWPFParagraph paragraph(XWPFTableCell cell) {
        List<XWPFParagraph> there = cell.getParagraphs();
        boolean unused = there.size() == 1 && there.getFirst().getRuns().isEmpty()
            && there.getFirst().getCTP().getPPr() == null;
        return unused ? there.getFirst() : cell.addParagraph();
    }
}
