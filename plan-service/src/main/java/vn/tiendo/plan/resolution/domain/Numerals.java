package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as Vietnamese documents print them: dots between thousands, a comma before decimals. A dot that is not before
 * three digits, or stands after a lone zero, is taken for a decimal point, as in "8.5".
 */
final class Numerals {

    /** Longer ones are no figures of a plan, and would make huge numbers. */
    private static final int LONGEST = 40;
    private static final Pattern DOTS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){2,}(?:\\.\\d+)?");
    private static final Pattern COMMAS_AND_POINT = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private Numerals() {
    }

    static Optional<BigDecimal> read(String printed) {
        if (printed.length() > LONGEST || !printed.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        if (DOTS.matcher(printed).matches()) {
            return Optional.of(new BigDecimal(printed.replace(".", "").replace(',', '.')));
        }
        if (COMMAS.matcher(printed).matches() || COMMAS_AND_POINT.matcher(printed).matches()) {
            return Optional.of(new BigDecimal(printed.replace(",", "")));
        }
        return DECIMAL.matcher(printed).matches()
                ? Optional.of(new BigDecimal(printed.replace(',', '.'))) : Optional.empty();
    }

    /** "1,200": a comma before three digits, where another country's habit would read thousands. */
    static boolean ambiguous(String printed) {
        return printed.matches("[1-9]\\d{0,2},\\d{3}") || printed.matches("[1-9]\\d{0,2}\\.\\d{3}\\d+");
    }
}
