package vn.tiendo.reporting.digest.domain;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.scoreboard.domain.Text;

import static org.assertj.core.api.Assertions.assertThat;

class WeekNewsTest {

    @Test
    void whatChangedSeveralTimesIsToldAsItStandsNow() {
        WeekNews told = WeekNews.of(List.of(news("3", "/public/p#KT-1"), news("2", "/public/p#KT-2"), news("1", "/public/p#KT-1")), 50);

        assertThat(told.items()).extracting(News::event).containsExactly("3", "2");
        assertThat(told.more()).isZero();
    }

    @Test
    void whatHasNoRoomIsCounted() {
        WeekNews told = WeekNews.of(List.of(news("3", "/a"), news("2", "/b"), news("1", "/c")), 2);

        assertThat(told.items()).extracting(News::event).containsExactly("3", "2");
        assertThat(told.more()).isEqualTo(1);
    }

    @Test
    void newsOfPlansStandApart() {
        WeekNews told = WeekNews.of(List.of(news("4", "/public/lai-thieu-2025#KT-1"), news("3", "/public/lai-thieu-2024/reports/r?format=pdf"),
            news("2", "/public/lai-thieu-2025/reports/r"), news("1", "/public/lai-thieu-2024#KT-1")), 50);

        assertThat(told.byPlan().keySet()).containsExactly("lai-thieu-2025", "lai-thieu-2024");
        assertThat(told.byPlan().get("lai-thieu-2024")).extracting(News::event).containsExactly("3", "1");
    }

    private static News news(String event, String path) {
        Text text = new Text("tin", "news");
        return new News(event, Instant.EPOCH, "lai-thieu", "KT", text, text, path, null);
    }
}
