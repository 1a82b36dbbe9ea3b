package vn.tiendo.reporting.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Filter;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.PositionText;
import vn.tiendo.reporting.stream.domain.StreamEvent;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTest {

    private static final Instant NOON = Instant.parse("2024-06-14T05:00:00Z");

    @Test
    void whatThePastHasToldIsNotToldAgainByTheTail() {
        assertThat(data(Interest.ALL, happened(5, 6, 0), new Signal.Joins(at(6, 3)), happened(5, 6, 0),
            happened(6, 7, 0))).containsExactly("5", "6");
    }

    @Test
    void aClientThatIsAheadOfThisReplicaKeepsItsOwnPositionUntilTheTailHasPassedIt() {
        List<String> frames = frames(Interest.ALL, new Signal.Joins(at(9, 3)), happened(8, 9, 1),
            new Signal.Reached(at(9, 1)), happened(9, 10, 2), happened(10, 11, 3));

        assertThat(frames).extracting(frame -> position(frame).offsets(Feed.APPROVED))
            .containsExactly(List.of(9L, 3L), List.of(10L, 3L), List.of(11L, 3L));
    }

    @Test
    void afterALossTheTailGoesOnFromWhereItIs() {
        assertThat(data(Interest.ALL, new Signal.Lost(at(4, 0)), happened(3, 4, 0), happened(4, 5, 0)))
            .last().isEqualTo("4");
    }

    @Test
    void whatIsNotAskedForMovesThePositionOnWithTheNextSignOfLife() {
        Interest other = new Interest(Map.of(Filter.PLAN, Set.of("other-2024")), false);

        List<String> frames = frames(other, happened(5, 6, 0), new Signal.Reached(at(6, 0)));

        assertThat(frames).singleElement().satisfies(frame -> {
            assertThat(frame).doesNotContain("data:");
            assertThat(position(frame)).isEqualTo(at(6, 0));
        });
    }

    @Test
    void severalSignalsAreFramedAsIfEachCameByItself() {
        Signal several = new Signal.Several(List.of(happened(5, 6, 0), new Signal.Joins(at(6, 0)), happened(5, 6, 0), happened(6, 7, 0)));

        List<String> frames = frames(Interest.ALL, several);

        assertThat(String.join("", frames)).isEqualTo(String.join("",
            frames(Interest.ALL, happened(5, 6, 0), new Signal.Joins(at(6, 0)), happened(6, 7, 0))));
    }

    private static List<String> data(Interest interest, Signal... signals) {
        return frames(interest, signals).stream().map(frame -> field(frame, "data:")).toList();
    }

    private static List<String> frames(Interest interest, Signal... signals) {
        Cursor cursor = new Cursor(Wire.EVENTS, Audience.of(interest, null));
        return Stream.of(signals).flatMap(signal -> cursor.frame(signal).stream())
            .map(frame -> new String(frame, StandardCharsets.UTF_8)).toList();
    }

    private static Position position(String frame) {
        return PositionText.read(field(frame, "id:")).orElseThrow();
    }

    private static String field(String frame, String name) {
        return frame.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow().substring(name.length());
    }

    private static Signal happened(long offset, long first, long second) {
        StreamEvent event = new StreamEvent(Feed.APPROVED, 0, offset, NOON, "id", "type", "subject", "lai-thieu-2024",
            "lai-thieu", List.of("lai-thieu"), "", "KT", Set.of("KT-1"), "MET", String.valueOf(offset).getBytes(StandardCharsets.UTF_8));
        return new Signal.Happened(event, at(first, second));
    }

    private static Position at(long first, long second) {
        return new Position(NOON, Map.of(Feed.APPROVED, List.of(first, second)));
    }
}
