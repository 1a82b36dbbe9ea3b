package vn.tiendo.platform.file;

/** Text that a spreadsheet could take for a formula. */
public final class Formula {

    private static final String STARTS = "=+-@\t\r";

    private Formula() {
    }

    public static boolean couldBe(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The same text, with a mark before it where files have no other way to say that it is text. */
    public static String harmless(String text) {
        return couldBe(text) ? "'" + text : text;
    }
}
