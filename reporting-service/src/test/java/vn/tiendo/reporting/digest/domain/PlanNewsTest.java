package vn.tiendo.reporting.digest.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.publicpage.domain.SamplePlan;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

import static org.assertj.core.api.Assertions.assertThat;

class PlanNewsTest {

    private static final Text TOLD = new Text("Đạt 1 %.", "Reached 1 %.");

    private static News news(String path, @Nullable Status before) {
        return new News("e-1", Instant.EPOCH, "lai-thieu", "KT", new Text("như đã đăng", "as told"), TOLD, path, before);
    }

    private static News now(String path, @Nullable Status before) {
        return PlanNews.of(SamplePlan.scoreboard(), List.of(news(path, before))).items().getFirst();
    }

    @Test
    void aTargetIsToldAsItStandsOnTheScoreboard() {
        News now = now("/public/lai-thieu-2024#KT-1", null);

        assertThat(now.title()).isEqualTo(new Text("KT-1 Thu ngân sách: Vượt", "KT-1 Thu ngân sách: Exceeded"));
        assertThat(now.text().vi()).isEqualTo("Đạt 1.234,5 % so với yêu cầu từ 98 % trở lên");
    }

    @Test
    void howItStoodBeforeStays() {
        assertThat(now("/public/lai-thieu-2024#KT-1", Status.AT_RISK).title().vi()).isEqualTo("KT-1 Thu ngân sách: Có nguy cơ → Vượt");
        assertThat(now("/public/lai-thieu-2024#KT-1", Status.EXCEEDED).title().vi()).isEqualTo("KT-1 Thu ngân sách: Vượt");
    }

    @Test
    void whatIsOnNoScoreboardIsToldAsItWas() {
        assertThat(now("/public/lai-thieu-2024#KT-9", Status.MET).text()).isEqualTo(TOLD);
        assertThat(now("/public/lai-thieu-2024/reports/r?format=pdf", null).title().vi()).isEqualTo("như đã đăng");
    }

    @Test
    void thePlanIsNamed() {
        assertThat(PlanNews.of(SamplePlan.scoreboard(), List.of()).title()).isEqualTo("Kế hoạch phát triển kinh tế - xã hội năm 2024");
    }
}
