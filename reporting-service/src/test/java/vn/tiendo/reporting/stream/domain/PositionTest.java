package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTest {

    private static final Instant NOON = Instant.parse("2024-06-14T05:00:00Z");
    private static final Position START = at(NOON, List.of(5L, 7L), List.of(3L));

    @Test
    void anEventMovesItsOwnPartitionOnAndIsThenInThePast() {
        StreamEvent event = event(Feed.APPROVED, 1, 7);

        Position after = START.after(event);

        assertThat(START.isPast(event)).isFalse();
        assertThat(after.isPast(event)).isTrue();
        assertThat(after).isEqualTo(at(NOON.plusSeconds(1), List.of(5L, 8L), List.of(3L)));
    }

    @Test
    void aRepeatMovesNothingBack() {
        assertThat(START.after(event(Feed.APPROVED, 0, 2)).offsets(Feed.APPROVED)).containsExactly(5L, 7L);
    }

    @Test
    void onePositionReachesAnotherOnlyInAllPartitions() {
        Position other = at(NOON, List.of(6L, 6L), List.of(3L));

        assertThat(START.reaches(other)).isFalse();
        assertThat(other.reaches(START)).isFalse();
        assertThat(START.furthest(other).reaches(START)).isTrue();
        assertThat(START.furthest(other).offsets(Feed.APPROVED)).containsExactly(6L, 7L);
    }

    @Test
    void aFeedThatWasNotFollowedBeginsAtTheTailAndAnAddedPartitionAtItsFirstEvent() {
        Position tail = at(NOON, List.of(9L, 9L, 4L), List.of(8L));

        Position completed = START.publicOnly().completedBy(tail);

        assertThat(completed.offsets(Feed.APPROVED)).containsExactly(5L, 7L, 0L);
        assertThat(completed.offsets(Feed.PROVISIONAL)).containsExactly(8L);
        assertThat(START.completedBy(tail.with(Feed.FIGURES, List.of(6L))).offsets(Feed.FIGURES)).containsExactly(6L);
    }

    @Test
    void aPositionWithMorePartitionsThanThereAreIsNotOfTheseTopics() {
        assertThat(START.fits(at(NOON, List.of(9L), List.of(9L)))).isFalse();
        assertThat(START.fits(START)).isTrue();
    }

    static StreamEvent event(Feed feed, int partition, long offset) {
        return new StreamEvent(feed, partition, offset, NOON.plusSeconds(1), "id", feed.type(), "subject", "lai-thieu-2024",
            "lai-thieu", List.of("thuan-an", "lai-thieu"), "van-phong", "KT", Set.of("KT-3.2"), "MET", new byte[0]);
    }

    static Position at(Instant time, List<Long> approved, List<Long> provisional) {
        return new Position(time, Map.of(Feed.APPROVED, approved, Feed.PROVISIONAL, provisional));
    }
}
