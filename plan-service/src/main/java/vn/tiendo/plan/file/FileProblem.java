package vn.tiendo.plan.file;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a file gives nothing to read.
 *
 * @param given    what was found: a number, or a kind of file; null when that says nothing
 * @param expected the limit, or the kinds of file that are read; null when there is no such thing
 */
public record FileProblem(Code code, @Nullable Object given, @Nullable Object expected) {

    /** Stable names of what can be wrong; their texts are in the message bundles. */
    public enum Code {
        EMPTY("file-empty"),
        /** given and expected: bytes */
        TOO_LARGE("file-too-large"),
        EXPANDS_TOO_FAR("file-expands-too-far"),
        /** given and expected: pages */
        TOO_MANY_PAGES("file-too-many-pages"),
        TOO_LONG("file-too-long"),
        /** expected: milliseconds */
        TOO_SLOW("file-too-slow"),
        ENCRYPTED("file-encrypted"),
        WITHOUT_TEXT("file-without-text"),
        UNREADABLE("file-unreadable"),
        HAS_MACROS("file-has-macros"),
        /** given and expected: kinds of file */
        KIND_UNKNOWN("file-kind-unknown"),
        ENCODING_UNKNOWN("file-encoding-unknown");

        private final String wire;

        Code(String wire) {
            this.wire = wire;
        }

        /** Its name outside. */
        public String wire() {
            return wire;
        }
    }

    public static FileProblem of(Code code) {
        return new FileProblem(code, null, null);
    }

    public static FileProblem kind(String given, List<String> read) {
        return new FileProblem(Code.KIND_UNKNOWN, given, read);
    }
}
