package vn.tiendo.measurement.unit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.unit.domain.Unit;
import vn.tiendo.platform.event.UnreadableEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnitReaderTest {

    private final UnitReader reader = new UnitReader(JsonMapper.shared());

    @Test
    void theProducersExampleIsRead() throws IOException {
        Path example = Path.of("../plan-service/contract/events/unit-changed.v1.example.json");

        Unit unit = reader.read(Files.readAllBytes(example), 4);

        assertThat(unit.id()).isEqualTo("lai-thieu");
        assertThat(unit.sequence()).isEqualTo(4);
        assertThat(unit.departments()).hasSize(17).startsWith("van-phong", "tai-chinh").endsWith("kp-binh-hoa");
    }

    @Test
    void whatIsNotNeededMayBeMissingOrNew() {
        assertThat(read("{\"id\":\"u\",\"colour\":\"red\"}").departments()).isEmpty();
    }

    @Test
    void withoutAnIdItCannotBeRead() {
        assertThatThrownBy(() -> read("{\"departments\":[]}")).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> read("{\"id\":\"u\",\"departments\":[{}]}")).isInstanceOf(UnreadableEvent.class);
    }

    private Unit read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8), 1);
    }
}
