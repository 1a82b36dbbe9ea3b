package vn.tiendo.reporting.news.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.reporting.news.domain.News.Origin;
import vn.tiendo.reporting.news.domain.News.Standing;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

import static org.assertj.core.api.Assertions.assertThat;

class NewsTest {

    private static final Origin ORIGIN = new Origin("e-1", Instant.parse("2024-06-18T03:00:00Z"), "lai-thieu-2024", "lai-thieu");

    private static Optional<News> news(@Nullable Status before, @Nullable String was, Status after, @Nullable String is) {
        return News.of(ORIGIN, "KT", "KT-3.4", "Cơ sở phế liệu", before == null ? null : new Standing(before, number(was)),
                new Standing(after, number(is)), new Text("Vì sao.", "Why."));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, NOT_DUE, -, false", "-, -, NO_DATA, -, false", "-, -, ON_TRACK, 5, true",
        "ON_TRACK, 5, ON_TRACK, 5.0, false", "ON_TRACK, 5, ON_TRACK, 6, true", "ON_TRACK, 5, ON_TRACK, -, true",
        "ON_TRACK, 5, AT_RISK, 5, true", "ON_TRACK, 5, NO_DATA, -, true", "NO_DATA, -, NO_DATA, -, false"})
    void whatStandsOtherwiseIsNews(@Nullable Status before, @Nullable String was, Status after, @Nullable String is, boolean told) {
        assertThat(news(before, was, after, is).isPresent()).isEqualTo(told);
    }

    @Test
    void theTitleSaysTheCourseAndThePageShowsTheTarget() {
        News turned = news(Status.OFF_TRACK, "1", Status.EXCEEDED, "2").orElseThrow();
        News further = news(Status.ON_TRACK, "1", Status.ON_TRACK, "2").orElseThrow();

        assertThat(turned.title()).isEqualTo(new Text("KT-3.4 Cơ sở phế liệu: Chậm tiến độ → Vượt", "KT-3.4 Cơ sở phế liệu: Off track → Exceeded"));
        assertThat(turned.path()).isEqualTo("/public/lai-thieu-2024#KT-3.4");
        assertThat(further.title().vi()).isEqualTo("KT-3.4 Cơ sở phế liệu: Đúng tiến độ");
    }

    @Test
    void aReportConcernsAllOfThePlan() {
        News report = News.ofReport(ORIGIN, "r-1", "05/BC-UBND", LocalDate.of(2024, 6, 18), 2);

        assertThat(report.section()).isEmpty();
        assertThat(report.title().vi()).isEqualTo("Phát hành báo cáo số 05/BC-UBND ngày 18/06/2024");
        assertThat(report.text().en()).isEqualTo("Edition 2, replaces the one before.");
        assertThat(report.path()).isEqualTo("/public/lai-thieu-2024/reports/r-1?format=pdf");
    }
}
