package vn.tiendo.reporting.report;

import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import vn.tiendo.reporting.report.domain.ReportContent.Fact;
import vn.tiendo.reporting.report.domain.ReportContent.Proof;

/** The page by which an issued report can be checked: facts, and the address as a picture. */
final class WordProof {

    private static final int NAMES = WordPage.TEXT_WIDTH * 3 / 10;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int SIDE = (int) (30 * POINTS_PER_MM);

    private WordProof() {
    }

    static void write(XWPFDocument document, Proof proof) {
        WordAppendix.heading(document, WordStyles.PART, proof.title());
        List<Fact> facts = proof.facts();
        XWPFTable table = WordGrid.table(document, facts.size(), List.of(NAMES, WordPage.TEXT_WIDTH - NAMES));
        table.setCellMargins(30, 70, 30, 70);
        for (int i = 0; i < facts.size(); i++) {
            WordGrid.line(table.getRow(i).getCell(0), WordStyles.CELL, facts.get(i).name()).setBold(true);
            WordGrid.line(table.getRow(i).getCell(1), WordStyles.CELL, facts.get(i).value());
        }
        picture(document, proof);
    }

    private static void picture(XWPFDocument document, Proof proof) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(WordStyles.CELL);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(240);
        WordPicture.add(paragraph, QrCode.png(proof.address()), "qr.png", SIDE, SIDE, proof.alternative());
    }
}
