package vn.tiendo.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer  JSON pointer (RFC 6901) into the request's body
 * @param code     stable; its text is {@code violation.<code>} in the message bundles, where {0} is what was given and
 *                 {1} what was expected; {2} and {3} are the same as people of the language write the numbers, days
 *                 (2024-06-30) and stretches of time (2024-M06) in it, where these are not what has to be typed
 * @param given    what stood there; null when nothing did
 * @param expected what should have stood there, such as a bound or the values there are
 * @param cell     where it stood when the body was a spreadsheet; the caller is told this place instead of the pointer
 */
public record Violation(String pointer, String code, @Nullable Object given, @Nullable Object expected,
        @Nullable Cell cell) {

    /**
     * A place in a spreadsheet.
     *
     * @param address such as D7; null when it is the sheet as a whole
     */
    public record Cell(String sheet, @Nullable String address) {
    }

    public Violation(String pointer, String code, @Nullable Object given, @Nullable Object expected) {
        this(pointer, code, given, expected, null);
    }

    /** The same, where it stands in the spreadsheet. */
    public Violation at(Cell place) {
        return new Violation(pointer, code, given, expected, place);
    }
}
