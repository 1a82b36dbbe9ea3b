package vn.tiendo.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.junit.jupiter.api.Test;

import com.mongodb.MongoClientSettings;

import static org.assertj.core.api.Assertions.assertThat;

class ContentHashTest {

    private static BsonDocument bson(String json) {
        return Document.parse(json).toBsonDocument();
    }

    @Test
    void theOrderOfTheFieldsDoesNotMatterThatWithinThemDoes() {
        String hash = ContentHash.of(bson("{a: 1, b: {c: [{d: 1}, 3], f: 4}}"));

        assertThat(ContentHash.of(bson("{b: {c: [{d: 1}, 3], f: 4}, a: 1}"))).isEqualTo(hash);
        assertThat(ContentHash.of(bson("{a: 1, b: {c: [3, {d: 1}], f: 4}}"))).isNotEqualTo(hash);
    }

    @Test
    void itIsTheSameBeforeItIsStoredAndAfterItWasRead() {
        Document document = new Document("b", new BigDecimal("12.50")).append("a", List.of(Instant.EPOCH, 1L, "x"))
                .append("_id", 7).append("c", new Document("z", null).append("y", true));
        CodecRegistry codecs = MongoClientSettings.getDefaultCodecRegistry();

        assertThat(ContentHash.of(document, codecs))
                .isEqualTo(ContentHash.of(document.toBsonDocument(Document.class, codecs)));
    }

    @Test
    void recordsAndPendingEventsAreNoContent() {
        Document document = Document.parse("{a: 1}");
        String hash = ContentHash.of(document.toBsonDocument());

        document.append("audit", List.of(new Document("number", 1L))).append("outbox", List.of()).append("outboxAt", 1);

        assertThat(ContentHash.of(document.toBsonDocument())).isEqualTo(hash);
        assertThat(ContentHash.of(bson("{a: 1, b: {audit: 1}}"))).isNotEqualTo(ContentHash.of(bson("{a: 1, b: {}}")));
    }

    @Test
    void everyValueAndItsTypeMatters() {
        List<String> documents = List.of("{}", "{a: null}", "{a: 1}", "{a: NumberLong(1)}", "{a: 1.0}", "{a: '1'}",
                "{a: NumberDecimal('1')}", "{a: NumberDecimal('1.0')}", "{a: true}", "{a: []}", "{a: {}}", "{b: 1}",
                "{a: ISODate('2024-06-14T00:00:00Z')}");

        assertThat(documents.stream().map(json -> ContentHash.of(bson(json)))).doesNotHaveDuplicates();
    }
}
