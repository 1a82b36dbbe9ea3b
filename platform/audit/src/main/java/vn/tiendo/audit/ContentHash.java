package vn.tiendo.audit;

import java.util.Set;
import java.util.TreeMap;

import org.bson.BsonArray;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * SHA-256 of a document's BSON, the fields of it and of every document within it in the order of their names. BSON and
 * not JSON, because that is what the store keeps: the types come back as they went.
 */
public final class ContentHash {

    /** Not content: the records themselves, and what is on its way to the broker. */
    private static final Set<String> LEFT_OUT = Set.of("audit", "outbox", "outboxAt");

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private ContentHash() {
    }

    public static String of(BsonDocument document) {
        BsonDocument content = new BsonDocument();
        new TreeMap<>(document).forEach((name, value) -> {
            if (!LEFT_OUT.contains(name)) {
                content.put(name, sorted(value));
            }
        });
        try (BasicOutputBuffer bytes = new BasicOutputBuffer(4096); BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            CODEC.encode(writer, content, EncoderContext.builder().build());
            return Sha256.of(bytes.toByteArray());
        }
    }

    private static BsonValue sorted(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> {
                BsonDocument sorted = new BsonDocument();
                new TreeMap<>(document).forEach((name, one) -> sorted.put(name, sorted(one)));
                yield sorted;
            }
            case BsonArray array -> new BsonArray(array.stream().map(ContentHash::sorted).toList());
            default -> value;
        };
    }
}
