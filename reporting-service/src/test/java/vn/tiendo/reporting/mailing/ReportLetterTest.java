package vn.tiendo.reporting.mailing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.reporting.mailing.domain.IssuedReport;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ReportLetterTest {

    private static final byte[] PDF = {37, 80, 68, 70};
    private final ReportLetter letters = new ReportLetter(new MailingProperties("tien-do@lai-thieu.example", DataSize.ofKilobytes(1),
        Duration.ofSeconds(1), Duration.ofSeconds(1), 3, Duration.ofMinutes(10), Duration.ofHours(1)));

    @Test
    void itSaysInVietnameseWhatWasIssuedAndCarriesThePdf() {
        PostMail.Letter letter = letters.of(report(Language.VI, "Kết quả 6 tháng", 4, null), "Thường trực HĐND phường Lái Thiêu", () -> PDF);

        assertThat(letter.subject()).isEqualTo("Báo cáo số 05/BC-UBND ngày 18/06/2024 của Ủy ban nhân dân phường Lái Thiêu");
        assertThat(letter.text()).startsWith("Kính gửi: Thường trực HĐND phường Lái Thiêu\n")
            .contains("Ủy ban nhân dân phường Lái Thiêu đã phát hành Báo cáo số 05/BC-UBND ngày 18/06/2024: Kết quả 6 tháng.",
                "Kiểm tra văn bản đã phát hành tại: https://tien-do.example/api/v1/reports/r/proof")
            .doesNotContain("thay thế");
        assertThat(letter.html()).contains("<a href=\"https://tien-do.example/api/v1/reports/r/proof\">");
        assertThat(letter.attachment()).isNotNull().extracting(PostMail.Attachment::name, PostMail.Attachment::content)
            .containsExactly("bao-cao.pdf", PDF);
    }

    @Test
    void itSaysInEnglishWhatItCorrectsAndWhereALargeOneIs() {
        PostMail.Letter letter = letters.of(report(Language.EN, "Results", 1025, "04/BC-UBND"), "Departments", () -> {
            throw new AssertionError("it is too large to be read for a letter");
        });

        assertThat(letter.subject()).isEqualTo("Report No. 05/BC-UBND of 18 June 2024, Ủy ban nhân dân phường Lái Thiêu");
        assertThat(letter.text()).contains("It takes the place of Report No. 04/BC-UBND.",
            "you find it at: https://tien-do.example/public/p/reports/r?format=pdf");
        assertThat(letter.attachment()).isNull();
    }

    @Test
    void whatOthersTypedStaysInItsLine() {
        PostMail.Letter letter = letters.of(report(Language.VI, "Kết quả\r\nBcc: x@y.example\r\n\r\n<script>alert(1)</script> {0} '", 4, null),
            "HĐND\r\nBcc: z@y.example", () -> PDF);

        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.text()).contains("Kết quả Bcc: x@y.example <script>alert(1)</script> {0} '").startsWith("Kính gửi: HĐND Bcc: z@y.example\n");
        assertThat(letter.html()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private static IssuedReport report(Language language, String summary, long bytes, @Nullable String corrects) {
        return new IssuedReport("r", "lai-thieu", List.of("lai-thieu"), language, "05/BC-UBND", LocalDate.parse("2024-06-18"), summary,
            "Ủy ban nhân dân phường Lái Thiêu", List.of(), corrects, "https://tien-do.example/api/v1/reports/r/proof",
            "https://tien-do.example/public/p/reports/r?format=pdf", new IssuedReport.Pdf("bao-cao.pdf", bytes));
    }
}
