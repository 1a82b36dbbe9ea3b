package vn.tiendo.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

import static org.assertj.core.api.Assertions.assertThat;

class RawDocumentTest {

    private static final Fields FIRST_AND_LAST = new Fields(Set.of("first", "last"), false);

    /** A field of each type between two others, so that one whose length were not known would be seen. */
    private static final List<Object> OF_ALL_TYPES = List.of(
            1.5, "Lái Thiêu", "", new Document("a", new Document("b", 1)), List.of(1, List.of(), "x"),
            new BinData(new byte[] {1, 2, 3}), new UUID(1, 2), new ObjectId("00112233445566778899aabb"), true,
            Instant.ofEpochMilli(1), new BsonRegularExpression("a+", "i"), new BsonJavaScript("f()"), 1,
            new BsonTimestamp(5), Long.MAX_VALUE, Decimal128.NaN, MinKey.getInstance(), MaxKey.getInstance());

    @Test
    void someOfItsFieldsAreReadWithoutTheOthers() {
        for (Object other : OF_ALL_TYPES) {
            Document document = new Document("first", 1).append("đ", other).append("none", null).append("last", "z");

            assertThat(raw(document).read(FIRST_AND_LAST))
                    .as("beside %s", other.getClass())
                    .isEqualTo(new Document("first", 1).append("last", "z"));
            assertThat(Bson.encode(raw(document).read(new Fields(Set.of("first", "last", "none"), true))))
                    .isEqualTo(Bson.encode(new Document("đ", other)));
        }
    }

    @Test
    void whatWasNotReadStaysInItsPlace() {
        for (Object other : OF_ALL_TYPES) {
            Document document = new Document("first", 1).append("đ", other).append("last", "z");

            byte[] changed = raw(document).with(FIRST_AND_LAST, new Document("last", 2).append("new", 3));

            assertThat(changed).isEqualTo(Bson.encode(new Document("đ", other).append("last", 2).append("new", 3)));
        }
    }

    private static RawDocument raw(Document document) {
        return new RawDocument(Bson.encode(document));
    }
}
