package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PdfTextTest {

    private static final String LONG = "Tập trung đẩy nhanh tiến độ thi công và giải ngân vốn đầu tư công, thực hiện hiệu"
            + " quả các mô hình của Đề án xây dựng nếp sống văn hóa, văn minh đô thị trên địa bàn phường.";

    @TempDir
    private Path folder = Path.of(".");

    private String text(PrintedPdf pdf) throws IOException {
        try (pdf) {
            return SampleTextTest.text(pdf.save(folder.resolve("test.pdf")));
        }
    }

    @Test
    void wrappedLinesAreOneParagraph() throws IOException {
        var pdf = new PrintedPdf();
        pdf.paragraph(LONG);
        pdf.paragraph("1. " + LONG);

        assertThat(text(pdf)).isEqualTo(LONG + "\n1. " + LONG + "\n");
    }

    @Test
    void aParagraphGoesOnOverThePage() throws IOException {
        var pdf = new PrintedPdf();
        for (int i = 0; i < 40; i++) {
            pdf.paragraph(LONG);
        }

        assertThat(text(pdf).lines()).hasSize(40).containsOnly(LONG);
    }

    @Test
    void theNumberOfTheResolutionAtTheFootOfAPageIsNoLineOfIt() throws IOException {
        var pdf = new PrintedPdf();
        for (int i = 0; i < 41; i++) {
            pdf.line(PrintedPdf.LEFT, "Chỉ tiêu " + i + ".");
        }
        pdf.line(PrintedPdf.LEFT, "Nghị quyết 56/2025/NQ-HĐND");

        assertThat(text(pdf)).doesNotContain("NQ-HĐND").contains("Chỉ tiêu 40.");
    }

    @Test
    void aRowOfATableWithRulesIsOneLineHoweverManyItsCellsHave() throws IOException {
        var columns = List.of(85f, 120f, 380f, 450f, 538f);
        var pdf = new PrintedPdf();
        pdf.paragraph("Các chỉ tiêu chủ yếu");
        pdf.row(columns, List.of(List.of("STT"), List.of("Chỉ tiêu"), List.of("ĐVT"), List.of("Kế hoạch")));
        pdf.row(columns, List.of(List.of("1"), List.of("Tổng thu ngân sách nhà nước", "trên địa bàn"), List.of("tỷ đồng"),
                List.of("1.246,695")));
        pdf.row(columns, List.of(List.of("2"), List.of("Tỷ lệ hộ nghèo"), List.of("%"), List.of("< 0,5")));
        pdf.line(PrintedPdf.LEFT, "Sau bảng.");

        assertThat(text(pdf)).isEqualTo("""
                Các chỉ tiêu chủ yếu
                STT\tChỉ tiêu\tĐVT\tKế hoạch
                1\tTổng thu ngân sách nhà nước trên địa bàn\ttỷ đồng\t1.246,695
                2\tTỷ lệ hộ nghèo\t%\t< 0,5
                Sau bảng.
                """);
    }

    @Test
    void whatStandsSideBySideIsKeptApart() throws IOException {
        var pdf = new PrintedPdf();
        pdf.beside(90, "Số: 34/NQ-HĐND", 310, "Lái Thiêu, ngày 28 tháng 12 năm 2023");

        assertThat(text(pdf)).isEqualTo("Số: 34/NQ-HĐND\tLái Thiêu, ngày 28 tháng 12 năm 2023\n");
    }

    @Test
    void aHangingItemIsOneParagraph() throws IOException {
        var pdf = new PrintedPdf();
        pdf.item("-", LONG);
        pdf.item("-", "Tiêu chí 2.");
        pdf.item("a)", LONG);

        assertThat(text(pdf)).isEqualTo("- " + LONG + "\n- Tiêu chí 2.\na) " + LONG + "\n");
    }
}
