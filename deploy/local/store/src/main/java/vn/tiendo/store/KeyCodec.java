package vn.tiendo.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

/**
 * BSON values as bytes in MongoDB's order of types and values; equal values have equal bytes, and no value's bytes begin
 * another's, so that several can stand one after the other.
 */
final class KeyCodec {

    /** What an empty array leaves in an index: an entry that no value finds. */
    static final Object EMPTY_ARRAY = new Object();

    private static final int END = 0;
    private static final int MIN_KEY = 1;
    private static final int UNDEFINED = 2;
    private static final int NULL = 3;
    private static final int NUMBER = 4;
    private static final int STRING = 5;
    private static final int DOCUMENT = 6;
    private static final int ARRAY = 7;
    private static final int BINARY = 8;
    private static final int OBJECT_ID = 9;
    private static final int BOOLEAN = 10;
    private static final int DATE = 11;
    private static final int TIMESTAMP = 12;
    private static final int REGEX = 13;
    private static final int JAVASCRIPT = 14;
    private static final int MAX_KEY = 15;

    private static final int SUBTYPE_GENERIC = 0;
    private static final int SUBTYPE_OLD_UUID = 3;
    private static final int SUBTYPE_UUID = 4;

    private KeyCodec() {}

    static Key encode(@Nullable Object value) {
        var out = new KeyWriter();
        write(value, out);
        return out.toKey();
    }

    /** The byte that all values of this one's type begin with. */
    static int type(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Map<?, ?> _ -> DOCUMENT;
            case Collection<?> _ -> ARRAY;
            case BinData _ -> BINARY;
            case UUID _ -> BINARY;
            case LegacyUUID _ -> BINARY;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case BsonJavaScript _ -> JAVASCRIPT;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            default -> {
                if (value == EMPTY_ARRAY) {
                    yield UNDEFINED;
                }
                throw new IllegalArgumentException("no key for a value of " + value.getClass());
            }
        };
    }

    /** Whether a query for values greater or less than this one means values of its own type only. */
    static boolean isOrdered(@Nullable Object value) {
        int type = type(value);
        return type == NUMBER || type == STRING || type == OBJECT_ID || type == BOOLEAN || type == DATE;
    }

    static void write(@Nullable Object value, KeyWriter out) {
        int type = type(value);
        out.put(type);
        switch (value) {
            case Number number -> NumberKeys.write(number, out);
            case String text -> out.putText(text);
            case Map<?, ?> document -> writeDocument(document, out);
            case Collection<?> array -> {
                array.forEach(element -> write(element, out));
                out.put(END);
            }
            case BinData data -> writeBinary(SUBTYPE_GENERIC, data.getData(), out);
            case UUID uuid -> writeBinary(SUBTYPE_UUID, bytes(uuid), out);
            case LegacyUUID uuid -> writeBinary(SUBTYPE_OLD_UUID, bytes(uuid.getUuid()), out);
            case ObjectId id -> out.putBytes(id.toByteArray());
            case Boolean flag -> out.put(flag ? 1 : 0);
            case Instant time -> out.putSignedLong(time.toEpochMilli());
            case BsonTimestamp time -> out.putLong(time.getValue());
            case BsonRegularExpression regex -> out.putText(regex.getPattern()).putText(text(regex.getOptions()));
            case BsonJavaScript script -> out.putText(script.getCode());
            case null, default -> {
                // The type says all.
            }
        }
    }

    /** Field by field: the value's type, the name, the value, as MongoDB compares documents. */
    private static void writeDocument(Map<?, ?> document, KeyWriter out) {
        document.forEach((name, value) -> {
            out.put(type(value)).putText(name.toString());
            write(value, out);
        });
        out.put(END);
    }

    private static void writeBinary(int subtype, byte[] data, KeyWriter out) {
        out.putInt(data.length).put(subtype).putBytes(data);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }
}
