package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Places;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Sentences, numbers, dates, periods and statuses as administrative documents write them, in one language. */
final class Words {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    /** Keeps a number and its unit on one line. */
    static final String NO_BREAK = "\u00a0";

    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 2;
    private static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    private final Language language;

    private Words(Language language) {
        this.language = language;
    }

    static Words in(Language language) {
        return new Words(language);
    }

    /** A pattern in each language ({@link java.util.Formatter}), of which the one that is spoken is filled in. */
    String say(String vi, String en, Object... with) {
        return String.format(Locale.ROOT, with(vi, en), with);
    }

    /** Without a pattern. */
    String with(String vi, String en) {
        return isVietnamese() ? vi : en;
    }

    private boolean isVietnamese() {
        return language == Language.VI;
    }

    /** 1.234.567,8 or 1,234,567.8 with at most two decimals, but never 0 of what is not; a half goes to the even digit, as in the sentences of verdicts. */
    String number(BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(isVietnamese() ? '.' : ',');
        symbols.setDecimalSeparator(isVietnamese() ? ',' : '.');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(Places.of(number, MOST_DECIMALS));
        format.setRoundingMode(ROUNDING);
        return format.format(number);
    }

    /** Percent with one decimal, or two of what would read as 100 and is not. */
    String percent(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, ROUNDING);
        return number(rounded.compareTo(WHOLE) == 0 ? number : rounded);
    }

    String quantity(BigDecimal number, String unit) {
        return unit.isBlank() ? number(number) : number(number) + NO_BREAK + language.of(Text.unit(unit));
    }

    /** 14/6/2024, 04/02/2024, 14 June 2024: in running text. */
    String date(LocalDate date) {
        return written(date, "%02d/%s/%d");
    }

    String longDate(LocalDate date) {
        return written(date, "ngày %02d tháng %s năm %d");
    }

    /** Decree 30/2020, Appendix I, part II, item 4: days under 10 and months 1 and 2 with a leading zero. */
    private String written(LocalDate date, String inVietnamese) {
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return isVietnamese() ? String.format(Locale.ROOT, inVietnamese, date.getDayOfMonth(), month, date.getYear()) : ENGLISH_DATE.format(date);
    }

    /** "tháng 5/2024", "May 2024" for 2024-M05. */
    String period(Period period) {
        int year = period.year();
        return switch (period.length()) {
            case MONTH -> isVietnamese() ? "tháng " + period.number() + "/" + year
                : ENGLISH_MONTH.format(LocalDate.of(year, period.number(), 1));
            case QUARTER -> isVietnamese() ? "quý " + roman(period.number()) + "/" + year : "Q" + period.number() + " " + year;
            case SEMESTER -> halfYear(period);
            case YEAR -> say("năm %d", "%d", year);
        };
    }

    /** "tháng 5 năm 2024", "May 2024": written out. */
    String spelled(Period period) {
        int year = period.year();
        return switch (period.length()) {
            case MONTH -> isVietnamese() ? "tháng " + period.number() + " năm " + year : period(period);
            case QUARTER -> isVietnamese() ? "quý " + roman(period.number()) + " năm " + year
                : "the " + ordinal(period.number()) + " quarter of " + year;
            case SEMESTER -> halfYear(period);
            case YEAR -> period(period);
        };
    }

    private String halfYear(Period period) {
        return period.number() == 1 ? say("6 tháng đầu năm %d", "the first six months of %d", period.year())
            : say("6 tháng cuối năm %d", "the last six months of %d", period.year());
    }

    private static String ordinal(int number) {
        return new String[] {"first", "second", "third", "fourth"}[number - 1];
    }

    String status(Status status) {
        return language.of(StatusNames.of(status));
    }

    /** Keeps numbers with their signs and units on one line: "≥ 98 %", "26,5 °C". */
    static String tight(String text) {
        return text.replaceAll("(?<=[≥≤<>=]) (?=\\d)|(?<=\\d) (?=[%‰°])", NO_BREAK);
    }

    static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }

    /** A sentence has exactly one full stop at its end. */
    static String sentence(String text) {
        String bare = text.strip();
        return bare.isEmpty() || bare.matches("(?s).*[.!?…:;]$") ? bare.replaceFirst("[:;]$", ".") : bare + ".";
    }

    static String withoutFullStop(String text) {
        return text.strip().replaceFirst("[.;]+$", "");
    }

    static String roman(int number) {
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "X".repeat(number / 10) + ones[number % 10];
    }
}
