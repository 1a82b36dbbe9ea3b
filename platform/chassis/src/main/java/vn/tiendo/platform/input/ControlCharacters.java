package vn.tiendo.platform.input;

import java.util.regex.Pattern;

/** What no text may hold, because no document may (XML 1.0, section 2.2); tabs and ends of lines are none of it. */
public final class ControlCharacters {

    private static final Pattern ONE = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");

    private ControlCharacters() {
    }

    public static boolean areIn(String text) {
        return ONE.matcher(text).find();
    }

    /** The text with a space for each, so that what is told of its places stays true. */
    public static String asSpaces(String text) {
        return ONE.matcher(text).replaceAll(" ");
    }
}
