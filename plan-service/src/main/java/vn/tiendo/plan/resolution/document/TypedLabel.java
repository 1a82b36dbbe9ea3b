package vn.tiendo.plan.resolution.document;

import java.util.regex.Pattern;

/** A label that stands before a paragraph as typed text: "1.", "2.3", "a)", "-". */
final class TypedLabel {

    private static final String FORM = "(?:[-–+•*○▪]|\\(?[\\p{Alnum}đĐ]{1,5}(?:\\.\\d+)*[.)/:]|\\d+(?:\\.\\d+)+|Điều \\d+\\.)";
    private static final Pattern LABEL = Pattern.compile(FORM);
    private static final Pattern TABBED = Pattern.compile("^(" + FORM + ")\\t+");

    private TypedLabel() {
    }

    static boolean is(String word) {
        return LABEL.matcher(word).matches();
    }

    /** A tab right behind the label only sets it off. */
    static String untabbed(String line) {
        return TABBED.matcher(line).replaceFirst("$1 ");
    }
}
