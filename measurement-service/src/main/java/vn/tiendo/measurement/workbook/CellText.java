package vn.tiendo.measurement.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as spreadsheets store it: characters that XML has not stand as {@code _x000D_}, and so does the underscore where a
 * text itself looks like that (ECMA-376, ST_Xstring).
 */
final class CellText {

    /** A cell holds no more characters. */
    private static final int LONGEST = 32_767;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0d\\x0e-\\x1f\\ufffe\\uffff]");
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int HEX = 16;

    private CellText() {
    }

    /** What is longer than a cell is cut: only texts of the plan can be, and they are not read back. */
    static String encoded(String text) {
        String plain = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        String encoded = NOT_IN_XML.matcher(plain).replaceAll(each -> "_x%04X_".formatted((int) each.group().charAt(0)));
        return encoded.substring(0, Math.min(encoded.length(), LONGEST));
    }

    static String decoded(String stored) {
        return ESCAPE.matcher(stored).replaceAll(each ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(each.group(1), HEX))));
    }
}
