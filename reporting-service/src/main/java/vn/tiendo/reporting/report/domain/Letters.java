package vn.tiendo.reporting.report.domain;

import java.text.Normalizer;

/** Text as every format can hold it, so that all of them say the same, letter by letter. */
final class Letters {

    private Letters() {
    }

    /**
     * A letter and its marks are one character (NFC): typefaces have it as one. Tabs and line breaks become spaces; what
     * XML 1.0 cannot hold (section 2.2), such as half of a surrogate pair, is left out.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints()
            .map(character -> Character.isWhitespace(character) ? ' ' : character)
            .filter(Letters::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int character) {
        return character >= 0x20 && character < 0xD800 || character > 0xDFFF && character != 0xFFFE && character != 0xFFFF;
    }
}
