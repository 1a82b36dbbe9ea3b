package vn.tiendo.reporting.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;

import reactor.core.publisher.Flux;

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
        List<ServerSentEvent<String>> frames = frames(Interest.ALL, new Signal.Joins(at(9, 3)), happened(8, 9, 1),
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

        List<ServerSentEvent<String>> frames = frames(other, happened(5, 6, 0), new Signal.Reached(at(6, 0)));

        assertThat(frames).singleElement().satisfies(frame -> {
            assertThat(frame.data()).isNull();
            assertThat(position(frame)).isEqualTo(at(6, 0));
        });
    }

    private static List<String> data(Interest interest, Signal... signals) {
        return frames(interest, signals).stream().map(ServerSentEvent::data).toList();
    }

    private static List<ServerSentEvent<String>> frames(Interest interest, Signal... signals) {
        Cursor cursor = new Cursor(interest, event -> true);
        return Flux.fromArray(signals).<ServerSentEvent<String>>handle(cursor::frame).toStream().toList();
    }

    private static Position position(ServerSentEvent<String> frame) {
        return PositionText.read(Objects.requireNonNull(frame.id())).orElseThrow();
    }

    private static Signal happened(long offset, long first, long second) {
        StreamEvent event = new StreamEvent(Feed.APPROVED, 0, offset, NOON, "id", "type", "subject", "lai-thieu-2024",
            "lai-thieu", List.of("lai-thieu"), "", "KT", Set.of("KT-1"), "MET", String.valueOf(offset));
        return Signal.Happened.of(event, at(first, second));
    }

    private static Position at(long first, long second) {
        return new Position(NOON, Map.of(Feed.APPROVED, List.of(first, second)));
    }
}
