package vn.tiendo.measurement.submission;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.input.Input;

/** Texts of a body, within their bounds. */
final class Texts {

    private Texts() {
    }

    static @Nullable String optional(Input input, String field, int longest) {
        return input.optionalText(field).map(text -> bounded(input, field, text, longest)).orElse(null);
    }

    static String bounded(Input input, String field, String text, int longest) {
        if (text.length() > longest) {
            input.refuse(field, "out-of-range", text.length(), longest);
        }
        return text;
    }
}
