package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;

/** Numbers, dates, periods and statuses as Vietnamese administrative documents write them. */
final class Words {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    /** Keeps a number and its unit on one line. */
    static final String NO_BREAK = "\u00a0";

    private Words() {
    }

    /** 1.234.567,8 with at most two decimals. */
    static String number(BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** Percent with one decimal. */
    static String percent(BigDecimal number) {
        return number(number.setScale(1, RoundingMode.HALF_UP));
    }

    static String quantity(BigDecimal number, String unit) {
        return unit.isBlank() ? number(number) : number(number) + NO_BREAK + unit;
    }

    /** 14/6/2024: in running text. */
    static String date(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }

    /** Decree 30/2020, Appendix I, part II, item 4: days under 10 and months 1 and 2 with a leading zero. */
    static String longDate(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    /** "tháng 5/2024" for 2024-M05. */
    static String period(Period period) {
        return switch (period.length()) {
            case MONTH -> "tháng " + period.number() + "/" + period.year();
            case QUARTER -> "quý " + roman(period.number()) + "/" + period.year();
            case SEMESTER -> "6 tháng " + (period.number() == 1 ? "đầu" : "cuối") + " năm " + period.year();
            case YEAR -> "năm " + period.year();
        };
    }

    static String status(Status status) {
        return StatusNames.of(status).vi();
    }

    /** Keeps numbers with their signs and units on one line: "≥ 98 %". */
    static String tight(String text) {
        return text.replaceAll("(?<=[≥≤<>=]) (?=\\d)|(?<=\\d) (?=%)", NO_BREAK);
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
