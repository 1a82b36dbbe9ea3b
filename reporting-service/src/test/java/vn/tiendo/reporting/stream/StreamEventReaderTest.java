package vn.tiendo.reporting.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Filter;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.StreamEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What filters find in the example of each producer: all of ward lai-thieu below thuan-an. */
class StreamEventReaderTest {

    private final StreamEventReader reader = new StreamEventReader(JsonMapper.shared(),
        new UnitPaths(new BelowThuanAn(), Duration.ofMinutes(1), InstantSource.system()));

    private StreamEvent example(Feed feed) {
        String name = feed.type().substring(feed.type().lastIndexOf('.', feed.type().length() - 4) + 1) + ".example.json";
        Path folder = feed == Feed.FIGURES ? Contracts.SUBMISSIONS : Contracts.OWN.resolve("events");
        return reader.read(feed, 0, 7, Map.of("id", "1", "type", feed.type(), "time", "2024-06-14T05:00:00Z", "subject", "s"),
            Contracts.read(folder.resolve(name))).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, PLAN, lai-thieu-2024", "APPROVED, UNIT, lai-thieu", "APPROVED, UNIT, thuan-an", "APPROVED, DEPARTMENT, dia-chinh",
        "APPROVED, SECTION, KT", "APPROVED, TARGET, KT-3.4", "APPROVED, STATUS, EXCEEDED",
        "ALERTS, PLAN, lai-thieu-2024", "ALERTS, UNIT, lai-thieu", "ALERTS, UNIT, thuan-an", "ALERTS, DEPARTMENT, dia-chinh",
        "ALERTS, SECTION, KT", "ALERTS, TARGET, KT-3.4",
        "FIGURES, PLAN, lai-thieu-2024", "FIGURES, UNIT, lai-thieu", "FIGURES, UNIT, thuan-an", "FIGURES, DEPARTMENT, dia-chinh",
        "FIGURES, TARGET, KT-3.4", "FIGURES, TARGET, KT-6.b",
        "REPORTS, PLAN, lai-thieu-2024", "REPORTS, UNIT, lai-thieu", "REPORTS, UNIT, thuan-an"})
    void everyFilterFindsWhatTheEventSays(Feed feed, Filter filter, String value) {
        StreamEvent event = example(feed);

        assertThat(new Interest(Map.of(filter, Set.of(value)), false).covers(event)).isTrue();
        assertThat(new Interest(Map.of(filter, Set.of("other")), false).covers(event)).isFalse();
    }

    @Test
    void anEventIsFoundInNothingThatItDoesNotHave() {
        StreamEvent report = example(Feed.REPORTS);

        assertThat(report.department()).isEmpty();
        assertThat(report.section()).isEmpty();
        assertThat(report.targets()).isEmpty();
        assertThat(report.status()).isEmpty();
    }

    @Test
    void aRecordIsToldWithItsHeadersAndItsDataAsTheyLie() {
        ConsumerRecord<byte[], byte[]> record = record("{\"plan\":\"lai-thieu-2024\",\n\"after\":{\"status\":\"MET\",\"attained\":31.250}}");
        record.headers().add("ce_specversion", bytes("1.0")).add("ce_id", bytes("7")).add("ce_type", bytes(Feed.APPROVED.type()))
            .add("content-type", bytes("application/json")).add("ce_subject", bytes("Lái Thiêu \"a\"")).add("other", bytes("x"))
            .add("ce_none", null);

        StreamEvent event = reader.read(record).orElseThrow();

        assertThat(new String(event.json(), StandardCharsets.UTF_8)).isEqualTo("{\"specversion\":\"1.0\",\"id\":\"7\",\"type\":\""
            + Feed.APPROVED.type() + "\",\"datacontenttype\":\"application/json\",\"subject\":\"Lái Thiêu \\\"a\\\"\","
            + "\"time\":\"1970-01-01T00:00:00.005Z\",\"data\":{\"plan\":\"lai-thieu-2024\", \"after\":{\"status\":\"MET\",\"attained\":31.250}}}");
        assertThat(event.status()).isEqualTo("MET");
        assertThat(event.time()).isEqualTo(Instant.ofEpochMilli(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"plan\":null}", "{\"unit\":\"lai-thieu\"}", "{\"plan\":\"p\"} {}", "{\"plan\":\"p\",\"after\":{\"status\":}}"})
    void whatIsNoEventIsPassedOver(String data) {
        ConsumerRecord<byte[], byte[]> record = record(data);
        record.headers().add("ce_id", bytes("7")).add("ce_type", bytes(Feed.APPROVED.type()));

        assertThat(reader.read(record)).isEmpty();
    }

    @Test
    void aRecordWithoutAnEnvelopeIsPassedOver() {
        assertThat(reader.read(record("{\"plan\":\"p\"}"))).isEmpty();
        assertThat(reader.read(new ConsumerRecord<>(Feed.APPROVED.topic(), 0, 7, new byte[0], null))).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> record(String data) {
        return new ConsumerRecord<>(Feed.APPROVED.topic(), 0, 7, 5, TimestampType.CREATE_TIME, 0, 0, bytes("p"), bytes(data),
            new RecordHeaders(), Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
