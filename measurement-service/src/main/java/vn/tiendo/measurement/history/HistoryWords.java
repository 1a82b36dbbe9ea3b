package vn.tiendo.measurement.history;

import java.util.Locale;
import java.util.ResourceBundle;

import vn.tiendo.measurement.history.domain.Field;

/** What stands in the workbook of a history beside what was reported. */
final class HistoryWords {

    private final ResourceBundle texts;

    /** Vietnamese unless English is wanted. */
    HistoryWords(Locale wanted) {
        this.texts = ResourceBundle.getBundle("history",
                wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String sheet(int number) {
        return texts.getString("sheet") + (number == 1 ? "" : " " + number);
    }

    String heading(Field field) {
        return texts.getString("field." + field.code());
    }

    String word(String code) {
        return texts.getString("word." + code);
    }
}
