package vn.tiendo.measurement.workbook;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import vn.tiendo.measurement.submission.domain.Period;

/** What stands in templates. Constants are words that {@link vn.tiendo.measurement.table.domain.Words} reads back. */
final class TemplateWords {

    private static final TemplateWords VIETNAMESE = new TemplateWords(Locale.of("vi"));
    private static final TemplateWords ENGLISH = new TemplateWords(Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Locale language;
    private final ResourceBundle texts;

    private TemplateWords(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("workbook", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Vietnamese unless English is wanted. */
    static TemplateWords of(Locale wanted) {
        return wanted.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day that stands in a text, so that it is read as the same day from a template of this language. */
    String written(LocalDate day) {
        return english() ? day.toString() : day(day);
    }

    Locale language() {
        return language;
    }

    boolean english() {
        return this == ENGLISH;
    }

    String text(String key, Object... with) {
        return new MessageFormat(texts.getString(key), language).format(with);
    }

    String heading(TemplateColumn column) {
        return text("column." + column.key());
    }

    String constant(Enum<?> constant) {
        return text("constant." + constant.name());
    }

    List<String> constants(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(this::constant).toList();
    }

    String period(Period period) {
        return text("period." + period.frequency(), period.ordinal(), Integer.toString(period.year()));
    }

    String flag(boolean yes) {
        return text(yes ? "yes" : "no");
    }
}
