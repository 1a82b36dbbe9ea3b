package vn.tiendo.platform.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.platform.event.ReceivedEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventLineTest {

    private static ReceivedEvent event(String data) {
        Map<String, String> envelope = new LinkedHashMap<>(Map.of("specversion", "1.0", "id", "e1", "type", "vn.tiendo.sample.v1",
                "subject", "Đường 1", "time", "2024-06-14T03:04:05.123Z", "sequence", "7", "partitionkey", "k"));
        return new ReceivedEvent("e1", "vn.tiendo.sample.v1", "Đường 1", "k", Instant.parse("2024-06-14T03:04:05.123Z"), 7,
                data.getBytes(StandardCharsets.UTF_8), "things", 3, 5_000_000_000L, envelope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"a\":1.50,\"b\":[{\"c\":\"}\\\"Đỗ\"}], \"d\" : 1e2 }", "{\"a\":\n1}"})
    void itsDataComeBackByteForByte(String data) {
        assertThat(EventLine.write(event(data))).doesNotContain("\n");

        ReceivedEvent read = EventLine.read(EventLine.write(event(data)));

        assertThat(new String(read.data(), StandardCharsets.UTF_8)).isEqualTo(data);
        assertThat(read).usingRecursiveComparison().isEqualTo(event(data));
    }

    @Test
    void itIsACloudEventInJson() {
        assertThat(EventLine.write(event("{\"a\":1}"))).contains("\"specversion\":\"1.0\"", "\"subject\":\"Đường 1\"",
                "\"topic\":\"things\"", "\"partition\":\"3\"", "\"offset\":\"5000000000\"").endsWith("\"data\":{\"a\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{}", "{\"id\":\"1\"}", "{\"data\":1}", "{\"data\":{}", "{\"id\":null}", "{\"data_base64\":\"?\"}"})
    void whatIsNoEventIsToldSo(String line) {
        assertThatThrownBy(() -> EventLine.read(line)).isInstanceOf(EventLine.UnreadableLine.class);
        assertThatThrownBy(() -> EventLine.read(EventLine.write(event("{}")) + "{}")).isInstanceOf(EventLine.UnreadableLine.class);
    }
}
