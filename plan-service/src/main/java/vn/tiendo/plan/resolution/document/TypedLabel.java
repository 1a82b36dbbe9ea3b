package vn.tiendo.plan.resolution.document;

import java.util.regex.Pattern;

/** A label that stands before a paragraph as typed text: "1.", "2.3", "a)", "-". */
final class TypedLabel {

    private static final String FORM = "(?:[-–+•*○▪]|\\(?[\\p{Alnum}đĐ]{1,5}(?:\\.\\d+)*[.)/:]|\\d+(?:\\.\\d+)+|Điều \\d+\\.)";
    private static final Pattern LABEL = Pattern.compile(FORM);
    private static final Pattern FIRST = Pattern.compile("^" + FORM + "\\s");
    private static final Pattern ENDED = Pattern.compile("[.;:]\\s*$");
    private static final Pattern TABBED = Pattern.compile("^(" + FORM + ")\\t+");

    private TypedLabel() {
    }

    static boolean is(String word) {
        return LABEL.matcher(word).matches();
    }

    /** "…; " and then "đ) …": a new paragraph, however full the line above is. */
    static boolean begins(String before, String line) {
        return ENDED.matcher(before).find() && FIRST.matcher(line).find();
    }

    /** A tab right behind the label only sets it off. */
    static String untabbed(String line) {
        return TABBED.matcher(line).replaceFirst("$1 ");
    }
}
