package vn.tiendo.audit;

import java.time.Instant;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditRecordTest {

    private final AuditRecord record = Samples.record(Samples.CHAIN, 1, AuditRecord.NO_HASH, null);

    @Test
    void itsHashIsThatOfItsCanonicalJson() {
        String json = """
                {"action":"submission.file","actor":{"id":"can-bo","kind":"PERSON","name":"Trần Thị Bích"},"after":1,\
                "at":"2024-06-14T03:04:06.678Z","before":0,\
                "chain":"measurement-service/submissions/lai-thieu-2024/dia-chinh/2024-M06","department":"dia-chinh",\
                "number":1,"object":"lai-thieu-2024/dia-chinh/2024-M06",\
                "origin":{"address":"203.0.113.7","requestId":"req-1"},"outcome":"DONE","previous":"%s",\
                "unit":"lai-thieu"}""".formatted("0".repeat(64));

        assertThat(record.hash()).isEqualTo(Sha256.of(json));
        assertThat(record.holds()).isTrue();
    }

    @Test
    void aChangeShows() {
        assertThat(Samples.altered(record).holds()).isFalse();
    }

    @Test
    void textIsEscapedOnlyWhereJsonWantsIt() {
        assertThat(CanonicalJson.write(new Document("b", "a\"\\\n\u0001/é").append("a", 1L)))
                .isEqualTo("{\"a\":1,\"b\":\"a\\\"\\\\\\n\\u0001/é\"}");
    }

    @Test
    void itComesBackFromItsDocumentAsItWas() {
        assertThat(RecordDocument.read(RecordDocument.write(record))).isEqualTo(record);
    }

    @Test
    void itsMomentIsThatOfTheStore() {
        AuditRecord exact = new AuditRecord("c", 1, Instant.parse("2024-06-14T03:04:05.678901Z"), "", null,
                record.actor(), null, Origin.UNKNOWN, "a", "o", Outcome.REFUSED, "r", null, null, null,
                AuditRecord.NO_HASH, "").hashed();

        assertThat(exact.at()).isEqualTo(Instant.parse("2024-06-14T03:04:05.678Z"));
        assertThat(RecordDocument.read(RecordDocument.write(exact)).holds()).isTrue();
    }
}
