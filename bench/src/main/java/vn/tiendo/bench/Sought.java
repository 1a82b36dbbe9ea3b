package vn.tiendo.bench;

import java.nio.charset.StandardCharsets;

/** A text that is looked for in bytes that come piece by piece. Its first byte comes only once in it. */
final class Sought {

    private final byte[] text;

    /** @throws IllegalArgumentException when the first byte comes again: a beginning could then be overlooked */
    Sought(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf(text.charAt(0), 1) >= 0) throw new IllegalArgumentException(text);
    }

    /** How much of it fits after one more byte. */
    int fits(int before, byte next) {
        int going = before == text.length ? 0 : before;
        if (text[going] == next) return going + 1;
        return text[0] == next ? 1 : 0;
    }

    boolean isWhole(int fits) {
        return fits == text.length;
    }
}
