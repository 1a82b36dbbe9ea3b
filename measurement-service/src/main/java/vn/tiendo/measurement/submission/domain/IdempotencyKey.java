package vn.tiendo.measurement.submission.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name that a caller gives to a request, so that a repeated one is known. */
public record IdempotencyKey(String text) {

    /** In which it comes. */
    public static final String HEADER = "Idempotency-Key";
    /** Visible ASCII; quotes around it, as the header's draft standard has them, belong to it. */
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    public static Optional<IdempotencyKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new IdempotencyKey(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
