package vn.tiendo.measurement.reminder;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.officer.domain.Language;
import vn.tiendo.measurement.reminder.domain.Digest;
import vn.tiendo.measurement.reminder.domain.Missing;
import vn.tiendo.measurement.reminder.domain.To;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.mail.PostMail;

import static org.assertj.core.api.Assertions.assertThat;

class DigestMailTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-20");

    private final DigestMail mails = new DigestMail(new ReminderProperties(Duration.ofMinutes(1), LocalTime.of(7, 30), Set.of(),
            List.of(3), List.of(1), 3, 7, Duration.ofDays(1), URI.create("https://tien-do.lai-thieu.example/"),
            new ReminderProperties.Mail("tien-do@lai-thieu.example", Duration.ofMinutes(1), 3)));

    @Test
    void itSaysInVietnameseWhatIsMissingAndWhere() {
        PostMail.Letter letter = mails.of(digest(item("2024-M06", "2024-06-17", To.OFFICER, "Kế hoạch 2024"),
                item("2024-S1", "2024-06-23", To.OFFICER, "Kế hoạch 2024")), Language.VI);

        assertThat(letter.subject()).isEqualTo("Tiến Độ: 1 báo cáo số liệu trễ hạn, 1 báo cáo cần gửi");
        assertThat(letter.text()).contains(
                "- Địa chính, tháng 6 năm 2024: hạn gửi 17/06/2024, trễ 3 ngày; đã nhập 2/5 chỉ tiêu (Kế hoạch 2024)\n"
                        + "  https://tien-do.lai-thieu.example/my-work/p/dia-chinh/2024-M06",
                "6 tháng đầu năm 2024: hạn gửi 23/06/2024, còn 3 ngày");
        assertThat(letter.html()).contains("<a href=\"https://tien-do.lai-thieu.example/my-work/p/dia-chinh/2024-M06\">");
    }

    @Test
    void itSaysInEnglishWhatIsMissingToWhoLeads() {
        PostMail.Letter letter = mails.of(digest(item("2024-Q2", "2024-06-19", To.LEADER, "Plan 2024")), Language.EN);

        assertThat(letter.subject()).isEqualTo("Tiến Độ: 1 report is late");
        assertThat(letter.text()).contains("quarter 2 of 2024: due on 19 June 2024, 1 day late; 2 of 5 targets filled in (Plan 2024)")
                .contains("late for long").doesNotContain("/my-work");
    }

    @Test
    void whatOthersTypedStaysInItsLine() {
        PostMail.Letter letter = mails.of(digest(item("2024-M06", "2024-06-17", To.HEAD,
                "Kế hoạch\r\nBcc: x@y.example\r\n\r\n<script>alert(1)</script> {0} '")), Language.VI);

        assertThat(letter.subject()).isEqualTo("Tiến Độ: 1 báo cáo số liệu trễ hạn");
        assertThat(letter.text()).contains("(Kế hoạch Bcc: x@y.example <script>alert(1)</script> {0} ')");
        assertThat(letter.html()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void whoLeadsAUnitThatIsLateAsAWholeGetsALetterOfSomeLength() {
        Missing[] many = IntStream.range(0, 130)
                .mapToObj(each -> item("2024-M06", "2024-06-17", To.LEADER, "Kế hoạch " + each)).toArray(Missing[]::new);

        PostMail.Letter letter = mails.of(digest(many), Language.VI);

        assertThat(letter.subject()).contains("130");
        assertThat(letter.text().lines().filter(each -> each.startsWith("- "))).hasSize(100);
        assertThat(letter.text()).contains("và 30 báo cáo khác.");
    }

    private static Digest digest(Missing... items) {
        return new Digest("u", "an", TODAY, List.of(items));
    }

    private static Missing item(String period, String due, To to, String title) {
        return new Missing(SubmissionId.of("p", "dia-chinh", period).orElseThrow(), title, "Địa chính", LocalDate.parse(due), 1, to, 5, 2);
    }
}
