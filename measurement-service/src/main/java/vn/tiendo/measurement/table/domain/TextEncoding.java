package vn.tiendo.measurement.table.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The encoding of a text file: UTF-8 is read, the others that Vietnamese files come in are named. */
public final class TextEncoding {

    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};
    /** Where TCVN3 has its letters without capitals; windows-1258 has signs there that texts hardly hold. */
    private static final int TCVN3_FROM = 0xA8;
    private static final int TCVN3_TO = 0xBE;
    /** Of the bytes beyond ASCII in a text of TCVN3 about half are there, in one of windows-1258 none. */
    private static final int ONE_IN = 5;

    /** What the bytes are. */
    public sealed interface Decoded {
    }

    public record Text(String text) implements Decoded {
    }

    /** @param name of the encoding, as its users name it */
    public record Foreign(String name) implements Decoded {
    }

    private TextEncoding() {
    }

    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || isEveryOtherZero(bytes, 1)) {
            return new Foreign("UTF-16LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || isEveryOtherZero(bytes, 0)) {
            return new Foreign("UTF-16BE");
        }
        int start = mark(bytes);
        try {
            return new Text(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start)).toString());
        } catch (CharacterCodingException other) {
            return new Foreign(isTcvn3(bytes) ? "TCVN3" : "Windows-1258");
        }
    }

    /** How many bytes at the beginning of a text in UTF-8 only say that it is. */
    public static int mark(byte[] bytes) {
        return startsWith(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Without a mark at its start, a line of letters and digits still shows itself. */
    private static boolean isEveryOtherZero(byte[] bytes, int from) {
        for (int i = 0; i < Math.min(bytes.length - 1, 8); i += 2) {
            if (bytes[i + from] != 0 || bytes[i + 1 - from] == 0) {
                return false;
            }
        }
        return bytes.length > 3;
    }

    private static boolean isTcvn3(byte[] bytes) {
        int beyond = 0;
        int letters = 0;
        for (byte each : bytes) {
            int code = each & 0xFF;
            beyond += code > 0x7F ? 1 : 0;
            letters += code >= TCVN3_FROM && code <= TCVN3_TO ? 1 : 0;
        }
        return letters * ONE_IN >= beyond;
    }
}
