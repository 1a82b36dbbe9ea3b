package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTest {

    private static final Instant NOON = Instant.parse("2024-06-14T05:00:00Z");
    private static final Position START = new Position(NOON, List.of(5L, 7L), List.of(3L));

    @Test
    void anEventMovesItsOwnPartitionOnAndIsThenInThePast() {
        VerdictEvent event = event(Feed.APPROVED, 1, 7);

        Position after = START.after(event);

        assertThat(START.isPast(event)).isFalse();
        assertThat(after.isPast(event)).isTrue();
        assertThat(after).isEqualTo(new Position(NOON.plusSeconds(1), List.of(5L, 8L), List.of(3L)));
    }

    @Test
    void aRepeatMovesNothingBack() {
        assertThat(START.after(event(Feed.APPROVED, 0, 2)).approved()).containsExactly(5L, 7L);
    }

    @Test
    void onePositionReachesAnotherOnlyInAllPartitions() {
        Position other = new Position(NOON, List.of(6L, 6L), List.of(3L));

        assertThat(START.reaches(other)).isFalse();
        assertThat(other.reaches(START)).isFalse();
        assertThat(START.furthest(other).reaches(START)).isTrue();
        assertThat(START.furthest(other).approved()).containsExactly(6L, 7L);
    }

    @Test
    void aFeedThatWasNotFollowedBeginsAtTheTailAndAnAddedPartitionAtItsFirstEvent() {
        Position tail = new Position(NOON, List.of(9L, 9L, 4L), List.of(8L));

        Position completed = START.approvedOnly().completedBy(tail);

        assertThat(completed.approved()).containsExactly(5L, 7L, 0L);
        assertThat(completed.provisional()).containsExactly(8L);
    }

    @Test
    void aPositionWithMorePartitionsThanThereAreIsNotOfTheseTopics() {
        assertThat(START.fits(new Position(NOON, List.of(9L), List.of(9L)))).isFalse();
        assertThat(START.fits(START)).isTrue();
    }

    static VerdictEvent event(Feed feed, int partition, long offset) {
        return new VerdictEvent(feed, partition, offset, NOON.plusSeconds(1), "type", "lai-thieu-2024", "lai-thieu",
            List.of("thuan-an", "lai-thieu"), "KT", "KT-3.2", "MET", "{}");
    }
}
