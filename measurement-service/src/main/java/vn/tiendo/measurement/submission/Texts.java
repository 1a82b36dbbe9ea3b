package vn.tiendo.measurement.submission;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.input.Input;

/** Texts of a body, within their bounds and in whole characters. */
final class Texts {

    /** Half of a character: the store gives back another one, and the hash of the content would not hold. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private Texts() {
    }

    static @Nullable String optional(Input input, String field, int longest) {
        return input.optionalText(field).map(text -> bounded(input, field, text, longest)).orElse(null);
    }

    static String bounded(Input input, String field, String text, int longest) {
        if (text.length() > longest) {
            input.refuse(field, "out-of-range", text.length(), longest);
        }
        if (HALF.matcher(text).find()) {
            input.refuse(field, "malformed-text", null, null);
        }
        return text;
    }
}
