package vn.tiendo.measurement.officer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.officer.domain.Language;
import vn.tiendo.measurement.officer.domain.Officer;
import vn.tiendo.measurement.officer.domain.Officers;
import vn.tiendo.platform.event.UnreadableEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OfficerReaderTest {

    private static final LocalDate FROM = LocalDate.parse("2024-01-01");

    private final OfficerReader reader = new OfficerReader(JsonMapper.shared());

    @Test
    void theProducersExampleIsUnderstood() throws IOException {
        Path example = Path.of("../plan-service/contract/events/officers-changed.v1.example.json");

        Officers read = reader.read(Files.readAllBytes(example), 2);

        assertThat(read.unit()).isEqualTo("lai-thieu");
        assertThat(read.sequence()).isEqualTo(2);
        assertThat(read.departments().get("dia-chinh")).containsExactly(
                new Officer("can-bo-dia-chinh", FROM, null, false, "can-bo-dia-chinh@lai-thieu.example", Language.VI),
                new Officer("phu-trach-dia-chinh", FROM, LocalDate.parse("2026-12-31"), true,
                        "phu-trach-dia-chinh@lai-thieu.example", Language.VI));
        assertThat(read.leaders())
                .containsExactly(new Officer("lanh-dao", FROM, null, false, "lanh-dao@lai-thieu.example", Language.EN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'unit':'u','departments':[{'officers':[]}]}",
        "{'unit':'u','departments':[{'id':'d','officers':[{'subject':'s','from':'soon'}]}]}"})
    void whatCannotBeUnderstoodIsNotTaken(String json) {
        assertThatThrownBy(() -> reader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), 1))
                .isInstanceOf(UnreadableEvent.class);
    }
}
