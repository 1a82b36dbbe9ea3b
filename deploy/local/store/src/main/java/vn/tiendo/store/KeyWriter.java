package vn.tiendo.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Appends parts of keys so that the bytes compare as the values do. */
final class KeyWriter {

    private static final int ESCAPED_ZERO = 0xFF;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    KeyWriter put(int oneByte) {
        out.write(oneByte);
        return this;
    }

    KeyWriter putBytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    KeyWriter putInt(int unsigned) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(unsigned >>> shift);
        }
        return this;
    }

    KeyWriter putLong(long unsigned) {
        putInt((int) (unsigned >>> 32));
        return putInt((int) unsigned);
    }

    /** Negative numbers sort before positive ones when the sign bit is flipped. */
    KeyWriter putSignedLong(long value) {
        return putLong(value ^ Long.MIN_VALUE);
    }

    /** UTF-8; a zero byte inside is escaped, so that the end (two zeros) sorts before any continuation. */
    KeyWriter putText(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(b);
            if (b == 0) {
                out.write(ESCAPED_ZERO);
            }
        }
        return put(0).put(0);
    }

    Key toKey() {
        return new Key(out.toByteArray());
    }
}
