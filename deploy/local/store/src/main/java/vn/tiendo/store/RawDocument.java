package vn.tiendo.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** A document as its bytes, cut at its top fields: what nobody looks at stays the bytes that it is. */
final class RawDocument {

    private static final int LENGTH_BYTES = 4;

    private final byte[] bytes;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** One field, with its type and name. */
    private record Part(int start, int end) {}

    RawDocument(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(LENGTH_BYTES);
        while (in.get(in.position()) != 0) {
            int start = in.position();
            int type = in.get();
            String name = name(in);
            skip(type, in);
            parts.put(name, new Part(start, in.position()));
        }
    }

    /** A document of some of its fields. */
    Document read(Fields fields) {
        ByteBuf some = begun();
        parts.forEach((name, part) -> {
            if (fields.has(name)) {
                copy(part, some);
            }
        });
        return Bson.decode(ended(some));
    }

    /** The bytes of the document whose fields, as far as they were looked at, are now others. */
    byte[] with(Fields fields, Document changed) {
        var next = new RawDocument(Bson.encode(changed));
        ByteBuf whole = begun();
        parts.forEach((name, part) -> {
            if (!fields.has(name)) {
                copy(part, whole);
            } else if (next.parts.containsKey(name)) {
                next.copy(next.parts.get(name), whole);
            }
        });
        next.parts.forEach((name, part) -> {
            if (!parts.containsKey(name)) {
                next.copy(part, whole);
            }
        });
        return Bson.bounded(ended(whole));
    }

    private void copy(Part part, ByteBuf to) {
        to.writeBytes(bytes, part.start(), part.end() - part.start());
    }

    private ByteBuf begun() {
        return Unpooled.buffer(bytes.length).writeIntLE(0);
    }

    private static byte[] ended(ByteBuf document) {
        document.writeByte(0);
        document.setIntLE(0, document.readableBytes());
        return ByteBufUtil.getBytes(document);
    }

    private static String name(ByteBuffer in) {
        int start = in.position();
        while (in.get() != 0) {
            // To the end of the name.
        }
        return new String(in.array(), start, in.position() - 1 - start, StandardCharsets.UTF_8);
    }

    /** By the types of BSON 1.1 (bsonspec.org). */
    private static void skip(int type, ByteBuffer in) {
        switch (type) {
            case 0x01, 0x09, 0x11, 0x12 -> move(in, 8);
            case 0x02, 0x0D, 0x0E -> move(in, LENGTH_BYTES + in.getInt(in.position()));
            case 0x03, 0x04, 0x0F -> move(in, in.getInt(in.position()));
            case 0x05 -> move(in, LENGTH_BYTES + 1 + in.getInt(in.position()));
            case 0x06, 0x0A, 0x7F, -1 -> move(in, 0);
            case 0x07 -> move(in, 12);
            case 0x08 -> move(in, 1);
            case 0x0B -> {
                name(in);
                name(in);
            }
            case 0x0C -> move(in, LENGTH_BYTES + in.getInt(in.position()) + 12);
            case 0x10 -> move(in, 4);
            case 0x13 -> move(in, 16);
            default -> throw new IllegalArgumentException("no BSON type: " + type);
        }
    }

    private static void move(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }
}
