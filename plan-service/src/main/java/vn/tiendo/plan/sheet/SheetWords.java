package vn.tiendo.plan.sheet;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of spreadsheets: written in one language, read in both. */
public final class SheetWords {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<SheetWords> BOTH = List.of(new SheetWords(VIETNAMESE), new SheetWords(Locale.ENGLISH));

    private final Locale locale;
    private final ResourceBundle texts;

    private SheetWords(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Vietnamese unless English is wanted. */
    public static SheetWords of(Locale wanted) {
        return BOTH.get(wanted.getLanguage().equals("en") ? 1 : 0);
    }

    public String sheet(String key) {
        return text("sheet." + key);
    }

    public String heading(String field) {
        var text = text("field." + field);
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    public String month(int month, int year) {
        return MessageFormat.format(text("sheet.month"), month, String.valueOf(year));
    }

    public String constant(String name) {
        return text("constant." + name);
    }

    public String flag(boolean yes) {
        return text(yes ? "yes" : "no");
    }

    private String text(String key) {
        return texts.getString(key);
    }

    public static boolean isSheet(String written, String key) {
        return isSaid(written, "sheet." + key);
    }

    public static boolean isHeading(String written, String field) {
        return isSaid(written, "field." + field);
    }

    static boolean isConstant(String written, String name) {
        return written.equals(name) || isSaid(written, "constant." + name);
    }

    static boolean isFlag(String written, boolean yes) {
        return isSaid(written, yes ? "yes" : "no");
    }

    private static boolean isSaid(String written, String key) {
        return BOTH.stream().anyMatch(each -> isSame(written, each.text(key)));
    }

    /** Whatever their case, their blanks and the form of their marks. */
    public static boolean isSame(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(VIETNAMESE).replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }
}
