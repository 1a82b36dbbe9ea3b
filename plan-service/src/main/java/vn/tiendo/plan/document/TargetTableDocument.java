package vn.tiendo.plan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.http.MediaType;

import vn.tiendo.plan.document.TargetTable.Line;
import vn.tiendo.plan.document.TargetTable.SectionLine;
import vn.tiendo.plan.document.TargetTable.TargetLine;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.unit.domain.Unit;

/** The target table of a plan as DOCX, in the form of Decree 30/2020/NĐ-CP, Appendix I. */
public final class TargetTableDocument {

    public static final MediaType TYPE = MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final List<ParagraphAlignment> ALIGNMENTS = List.of(ParagraphAlignment.CENTER,
            ParagraphAlignment.LEFT, ParagraphAlignment.CENTER, ParagraphAlignment.LEFT, ParagraphAlignment.LEFT,
            ParagraphAlignment.CENTER);
    /** Hundredths of the width of the text. */
    private static final List<Integer> WIDTHS = List.of(7, 30, 9, 24, 20, 10);
    private static final int LEFT_OF_HEAD = 42;
    /** As long as the motto in 13 pt bold. */
    private static final int MOTTO = WordPage.twips(58);
    private static final int CELL_POINTS = 11;
    private static final int POINTS = 14;
    private static final int BEFORE_TABLE = 160; // twips, as the margins of cells
    private static final int CELL_UP_AND_DOWN = 30;
    private static final int CELL_SIDES = 70;

    private final TargetTable content;
    private final XWPFDocument document;

    private TargetTableDocument(TargetTable content, XWPFDocument document) {
        this.content = content;
        this.document = document;
    }

    /** @param unit of the plan, if it is known */
    public static byte[] of(KeptPlan kept, Optional<Unit> unit) {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            new TargetTableDocument(TargetTable.of(kept, unit), document).write();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private void write() {
        document.getProperties().getCoreProperties().setTitle(content.title());
        WordPage.define(document, content.draft());
        letterhead();
        WordText.line(document.createParagraph(), "BẢNG CHỈ TIÊU", POINTS).setBold(true);
        WordText.line(document.createParagraph(), content.title(), POINTS).setBold(true);
        WordText.rule(document.createParagraph(), WordPage.TEXT_WIDTH / 3, WordPage.TEXT_WIDTH);
        WordText.line(document.createParagraph(), content.reference(), POINTS).setItalic(true);
        var version = document.createParagraph();
        WordText.line(version, content.version(), POINTS).setItalic(true);
        version.setSpacingAfter(BEFORE_TABLE);
        table();
    }

    /** Issuer and state name side by side with a rule under each, then number left and date right. */
    private void letterhead() {
        int left = WordPage.TEXT_WIDTH * LEFT_OF_HEAD / 100;
        var widths = List.of(left, WordPage.TEXT_WIDTH - left);
        var head = WordText.table(document, 2, widths);
        head.removeBorders();
        head.setCellMargins(0, 0, 0, 0);
        var issuer = head.getRow(0).getCell(0);
        WordText.lines(WordText.paragraph(issuer), content.letterhead().issuer(), 12).setBold(true);
        WordText.rule(issuer.addParagraph(), left * 2 / 5, left);
        var state = head.getRow(0).getCell(1);
        WordText.line(WordText.paragraph(state), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).setBold(true);
        WordText.line(state.addParagraph(), "Độc lập - Tự do - Hạnh phúc", 13).setBold(true);
        WordText.rule(state.addParagraph(), MOTTO, widths.getLast());
        var number = head.getRow(1).getCell(0);
        WordText.line(WordText.paragraph(number), content.letterhead().number(), 13);
        if (content.draft()) {
            WordText.line(number.addParagraph(), "DỰ THẢO", 13).setBold(true);
        }
        WordText.line(WordText.paragraph(head.getRow(1).getCell(1)), content.letterhead().placeAndDate(), 13)
                .setItalic(true);
        document.createParagraph();
    }

    private void table() {
        var table = WordText.table(document, 1 + content.lines().size(),
                WIDTHS.stream().map(TargetTableDocument::width).toList());
        table.setCellMargins(CELL_UP_AND_DOWN, CELL_SIDES, CELL_UP_AND_DOWN, CELL_SIDES);
        var header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int i = 0; i < WIDTHS.size(); i++) {
            header.getCell(i).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            WordText.line(WordText.paragraph(header.getCell(i)), TargetTable.HEADINGS.get(i), CELL_POINTS).setBold(true);
        }
        for (int i = 0; i < content.lines().size(); i++) {
            line(table, i + 1, content.lines().get(i));
        }
    }

    private static int width(int hundredths) {
        return WordPage.TEXT_WIDTH * hundredths / 100;
    }

    private static void line(XWPFTable table, int at, Line line) {
        var row = table.getRow(at);
        row.setCantSplitRow(true);
        switch (line) {
            case SectionLine section -> section(row, section);
            case TargetLine(var cells, boolean criterion) -> {
                for (int i = 0; i < cells.size(); i++) {
                    var paragraph = WordText.paragraph(row.getCell(i));
                    WordText.lines(paragraph, cells.get(i), CELL_POINTS).setItalic(criterion && i <= 1);
                    paragraph.setAlignment(ALIGNMENTS.get(i));
                }
            }
        }
    }

    /** One cell beside its number; it stays with the target that follows. */
    private static void section(XWPFTableRow row, SectionLine section) {
        WordText.line(WordText.paragraph(row.getCell(0)), section.number(), CELL_POINTS).setBold(true);
        var title = WordText.paragraph(row.getCell(1));
        WordText.line(title, section.title(), CELL_POINTS).setBold(true);
        title.setAlignment(ParagraphAlignment.LEFT);
        for (int i = WIDTHS.size() - 1; i > 1; i--) {
            row.removeCell(i);
        }
        row.getTableCells().forEach(cell -> WordText.paragraph(cell).setKeepNext(true));
        WordText.width(row.getCell(1), WordPage.TEXT_WIDTH - width(WIDTHS.getFirst()));
        row.getCell(1).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(WIDTHS.size() - 1L));
    }
}
