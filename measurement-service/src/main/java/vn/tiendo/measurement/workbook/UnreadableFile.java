package vn.tiendo.measurement.workbook;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** Ends a reading from anywhere below it; at its top it becomes an answer. */
final class UnreadableFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    static final String DAMAGED = "file-unreadable";
    static final String TOO_FAR = "file-expands-too-far";
    static final String TOO_LONG = "file-too-long";
    static final String KIND = "file-kind-unknown";

    private final transient @Nullable Object given;
    private final transient @Nullable Object expected;

    UnreadableFile(String code) {
        this(code, null, null);
    }

    UnreadableFile(String code, @Nullable Object given, @Nullable Object expected) {
        super(code, null, false, false);
        this.given = given;
        this.expected = expected;
    }

    String code() {
        return String.valueOf(getMessage());
    }

    @Nullable Object given() {
        return given;
    }

    @Nullable Object expected() {
        return expected;
    }
}
