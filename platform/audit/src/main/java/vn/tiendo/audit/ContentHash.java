package vn.tiendo.audit;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;

/**
 * SHA-256 of a document's BSON, its fields in the order of their names; what lies within them stays as it is. BSON and
 * not JSON, because that is what the store keeps: the types come back as they went.
 */
public final class ContentHash {

    /** Not content: the records themselves, and what is on its way to the broker. */
    private static final Set<String> LEFT_OUT = Set.of("audit", "outbox", "outboxAt");

    private static final int USUAL_BYTES = 16 * 1024;

    private ContentHash() {
    }

    /** As it will be stored through these codecs. */
    public static String of(Document document, CodecRegistry codecs) {
        Document content = new Document();
        sorted(document).forEach(content::put);
        return of(content, codecs.get(Document.class));
    }

    /** As it was read. */
    public static String of(BsonDocument document) {
        BsonDocument content = new BsonDocument();
        sorted(document).forEach(content::put);
        return of(content, new BsonDocumentCodec());
    }

    private static <T> Map<String, T> sorted(Map<String, T> document) {
        Map<String, T> sorted = new TreeMap<>(document);
        sorted.keySet().removeAll(LEFT_OUT);
        return sorted;
    }

    private static <T> String of(T content, Codec<T> codec) {
        try (BasicOutputBuffer bytes = new BasicOutputBuffer(USUAL_BYTES); BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            codec.encode(writer, content, EncoderContext.builder().build());
            MessageDigest digest = Sha256.digest();
            for (ByteBuf part : bytes.getByteBuffers()) {
                digest.update(part.asNIO());
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
