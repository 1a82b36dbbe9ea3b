package vn.tiendo.reporting.audit;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Anchor;
import vn.tiendo.audit.AuditRecord;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.reporting.Contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the chassis promises in its contract is read here; what is promised here holds. */
class AuditExamplesTest {

    private static final Path RECORDED =
            Path.of("../platform/audit/contract/events/audit-recorded.v1.example.json");
    private static final Path ANCHORED = Contracts.OWN.resolve("events/audit-anchored.v1.example.json");

    private final RecordReader reader = new RecordReader(JsonMapper.shared());

    @Test
    void theRecordIsReadAsItWasHashed() {
        AuditRecord record = reader.read(Contracts.read(RECORDED));

        assertThat(record.holds()).isTrue();
        assertThat(JsonMapper.shared().writeValueAsString(record.fields()))
                .isEqualTo(JsonMapper.shared().readTree(Contracts.read(RECORDED)).toString());
    }

    @Test
    void whatIsMissingInARecordIsNamed() {
        assertThatThrownBy(() -> reader.read("{\"chain\":\"a/b/c\",\"number\":1}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableEvent.class).hasMessageContaining("/at");
    }

    @Test
    void theExampleOfAnAnchorIsOne() {
        byte[] example = Contracts.read(ANCHORED);

        Schemas.check(Contracts.OWN.resolve("events/audit-anchored.v1.schema.json"), new String(example, UTF_8));
        assertThat(JsonMapper.shared().readValue(example, Anchor.class).holds()).isTrue();
    }
}
