package vn.tiendo.measurement.submission.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a piece of evidence. */
public record EvidenceId(String text) {

    /** In hexadecimal digits. */
    public static final int LENGTH = 24;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    public static Optional<EvidenceId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EvidenceId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
