package vn.tiendo.reporting.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2024-06-14T05:00:00Z");
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(2)), 0.2, Duration.ofHours(24));

    @Test
    void pausesGrowAndAreLongerByChanceButNeverShorter() {
        assertThat(SCHEDULE.next(1, NOW, null, 0)).contains(NOW.plusSeconds(5));
        assertThat(SCHEDULE.next(2, NOW, null, 1)).contains(NOW.plusSeconds(360));
        assertThat(SCHEDULE.next(3, NOW, null, 0.5)).contains(NOW.plusSeconds(7_920));
    }

    @Test
    void afterTheLastPauseItIsGivenUp() {
        assertThat(SCHEDULE.next(4, NOW, Duration.ofSeconds(1), 0)).isEmpty();
    }

    @Test
    void aSubscriberIsNotTriedBeforeItAskedToBeButNotLeftAloneForEver() {
        assertThat(SCHEDULE.next(1, NOW, Duration.ofHours(1), 0)).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(SCHEDULE.next(1, NOW, Duration.ofDays(1_000), 0)).contains(NOW.plus(Duration.ofHours(24)));
        assertThat(SCHEDULE.next(2, NOW, Duration.ofSeconds(1), 0)).contains(NOW.plusSeconds(300));
        assertThat(SCHEDULE.next(1, NOW, Duration.ofSeconds(-5), 0)).contains(NOW.plusSeconds(5));
    }
}
