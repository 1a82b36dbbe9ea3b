package vn.tiendo.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.report.domain.ReportText;
import vn.tiendo.reporting.report.domain.SampleReport;
import vn.tiendo.reporting.scoreboard.domain.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** The document is read back and held against Decree 30/2020/NĐ-CP, Appendix I. */
class WordReportTest {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private final byte[] bytes = WordReport.render(ReportText.write(SampleReport.input(Imprint.BLANK), null));
    private final XWPFDocument document = read(bytes);

    @Test
    void paperAndMarginsAreThoseOfTheDecree() {
        for (CTSectPr section : sections()) {
            CTPageMar margins = section.getPgMar();
            assertThat(millimetres(margins.getTop())).isBetween(20.0, 25.0);
            assertThat(millimetres(margins.getBottom())).isBetween(20.0, 25.0);
            assertThat(millimetres(margins.getLeft())).isBetween(29.9, 35.0);
            assertThat(millimetres(margins.getRight())).isBetween(15.0, 20.0);
        }
        assertThat(millimetres(sections().getFirst().getPgSz().getW())).isBetween(209.5, 210.5);
        assertThat(sections().getFirst().getPgSz().getOrient()).isEqualTo(STPageOrientation.PORTRAIT);
        assertThat(sections().getLast().getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
    }

    @Test
    void pagesAreNumberedInTheTopMarginButNotTheFirstOne() {
        assertThat(sections()).allMatch(CTSectPr::isSetTitlePg);
        assertThat(document.getHeaderList()).hasSize(2)
            .allSatisfy(header -> assertThat(number(header)).isEqualTo("PAGE"));
        assertThat(sections().getLast().getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
    }

    @Test
    void everythingIsInTimesNewRomanAndInVietnamese() {
        String styles = part("word/styles.xml");
        assertThat(styles).contains("w:val=\"vi-VN\"").contains("w:ascii=\"Times New Roman\"");
        assertThat(part("docProps/core.xml")).contains("<dc:language>vi-VN</dc:language>");
    }

    @Test
    void headingsAreRealOnes() {
        assertThat(paragraphs("Heading1")).extracting(XWPFParagraph::getText).contains(
            "I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
            "III. NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024", "IV. SỐ LIỆU CÒN THIẾU, NỘP CHẬM, CHƯA DUYỆT, ĐÍNH CHÍNH", "Phụ lục");
        assertThat(paragraphs("Heading2")).extracting(XWPFParagraph::getText).contains("2. Lĩnh vực kinh tế");
        assertThat(document.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl().getVal())
            .isEqualTo(BigInteger.ZERO);
    }

    @Test
    void theBodyIsJustifiedWithAnIndentedFirstLineAndSixPointsBetweenParagraphs() {
        var form = document.getStyles().getStyle("BodyText").getCTStyle().getPPr();

        assertThat(form.getJc().getVal().toString()).isEqualTo("both");
        assertThat(millimetres(form.getInd().getFirstLine())).isBetween(10.0, 12.8);
        assertThat(((BigInteger) form.getSpacing().getAfter()).intValue()).isGreaterThanOrEqualTo(120);
        assertThat(((BigInteger) form.getSpacing().getLine()).intValue()).isBetween(240, 360);
    }

    @Test
    void theTableOfAllTargetsRepeatsItsHeaderAndBreaksNoRow() {
        XWPFTable table = document.getTables().getLast();

        assertThat(table.getRows()).hasSize(1 + 6 + 88);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows()).noneMatch(row -> !row.isCantSplitRow());
        assertThat(table.getRow(1).getTableCells()).hasSize(2);
        assertThat(table.getCTTbl().getTblPr().getTblLook().getFirstRow()).isEqualTo(true);
        assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).contains("KẾT QUẢ THỰC HIỆN");
        assertThat(texts(table.getRow(2))).startsWith("1.a", "Thu ngân sách so với chỉ tiêu trên giao", "đồng");
    }

    @Test
    void groundsAndPlaceAreItalicAndTheDraftIsMarked() {
        assertThat(paragraphs("Ground")).hasSize(2);
        assertThat(document.getStyles().getStyle("Ground").getCTStyle().getRPr().sizeOfIArray()).isEqualTo(1);
        assertThat(document.getTables().getFirst().getText()).contains("DỰ THẢO");
        assertThat(document.getTables().getFirst().getRow(1).getCell(1).getParagraphs().getFirst().getRuns().getFirst()
            .isItalic()).isTrue();
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(WordReport.render(ReportText.write(SampleReport.input(Imprint.BLANK), null))).isEqualTo(bytes);
        assertThat(part("docProps/core.xml")).contains("2024-06-14T00:00:00Z").doesNotContain("2026");
    }

    @Test
    void textThatXmlCannotHoldDoesNoHarm() {
        var row = SampleReport.row("KT-1", "a <b> & \u0001\u000b \"c\" ]]> 💥 \uD83D", Status.MET);
        var section = new Section("KT", "1", "x", List.of(row));

        XWPFDocument odd = read(WordReport.render(
            ReportText.write(SampleReport.input(Imprint.BLANK, List.of(section)), null)));

        assertThat(odd.getTables().getLast().getText()).contains("a <b> & ", "\"c\" ]]> 💥");
    }

    private List<CTSectPr> sections() {
        CTSectPr first = document.getParagraphs().stream().map(paragraph -> paragraph.getCTP().getPPr())
            .filter(form -> form != null && form.isSetSectPr()).findFirst().orElseThrow().getSectPr();
        return List.of(first, document.getDocument().getBody().getSectPr());
    }

    private List<XWPFParagraph> paragraphs(String style) {
        return document.getParagraphs().stream().filter(paragraph -> style.equals(paragraph.getStyle())).toList();
    }

    private String part(String name) {
        return ZipText.read(bytes, name);
    }

    private static String number(XWPFHeader header) {
        return header.getParagraphs().getFirst().getCTP().getFldSimpleArray(0).getInstr();
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).doubleValue() / TWIPS_PER_MM;
    }

    private static XWPFDocument read(byte[] docx) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
