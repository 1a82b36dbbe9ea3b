package vn.tiendo.reporting.publicpage;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Places;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Words, numbers and periods of the pages in one language: public-page.properties (vi), public-page_en.properties. */
final class PageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NOTHING = "–";
    private static final String NBSP = "\u00a0";
    private static final int MOST_DECIMALS = 2;

    private final Language language;
    private final Locale locale;
    private final ResourceBundle texts;

    private PageWords(Language language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("public-page", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static PageWords in(Language language) {
        return switch (language) {
            case VI -> new PageWords(language, Locale.of("vi", "VN"));
            case EN -> new PageWords(language, Locale.UK);
        };
    }

    PageWords other() {
        return in(language == Language.VI ? Language.EN : Language.VI);
    }

    /** "vi", "en". */
    String code() {
        return locale.getLanguage();
    }

    /** The same address in this language; Vietnamese needs no word. */
    String query(String more) {
        String lang = language == Language.VI ? "" : "lang=" + code();
        String both = lang.isEmpty() || more.isEmpty() ? lang + more : lang + "&" + more;
        return both.isEmpty() ? "" : "?" + both;
    }

    String say(String key, Object... parts) {
        return String.format(locale, texts.getString(key), parts);
    }

    String of(Text text) {
        return language.of(text);
    }

    String number(@Nullable BigDecimal number) {
        if (number == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Places.of(number, MOST_DECIMALS));
        return format.format(number);
    }

    String withUnit(@Nullable BigDecimal number, @Nullable String unit) {
        return number == null || unit == null ? number(number) : number(number) + NBSP + of(Text.unit(unit));
    }

    /** Always with one decimal. */
    String percent(@Nullable BigDecimal number) {
        if (number == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number) + NBSP + "%";
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String period(Period period) {
        return switch (period.length()) {
            case MONTH -> say("period.MONTH", period.number(), String.valueOf(period.year()), firstDay(period));
            case QUARTER -> say("period.QUARTER", period.number(), String.valueOf(period.year()));
            case SEMESTER -> say("period.SEMESTER." + period.number(), String.valueOf(period.year()));
            case YEAR -> say("period.YEAR", String.valueOf(period.year()));
        };
    }

    /** Of a year that is known. */
    String month(Period period) {
        return say("month", period.number(), firstDay(period));
    }

    /** Some languages name their months. */
    private static LocalDate firstDay(Period month) {
        return LocalDate.of(month.year(), month.number(), 1);
    }
}
