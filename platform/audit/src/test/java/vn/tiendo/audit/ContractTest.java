package vn.tiendo.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The example that consumers are tested against is a record as it is written. */
class ContractTest {

    @Test
    void theExampleOfTheEventIsARecord() throws IOException {
        AuditRecord record = Samples.record(Samples.CHAIN, 3, Sha256.of("the record before it"), Sha256.of("document"));

        Document example = Document.parse(
                Files.readString(Path.of("contract/events/audit-recorded.v1.example.json")));

        assertThat(example.toJson()).isEqualTo(Document.parse(CanonicalJson.write(record.fields())).toJson());
    }
}
