package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What is to be there at the end of a period, in the unit of measure of the target; of a sum, since the beginning of the year.
 *
 * @param period in SDMX notation: 2024-M03, 2024-Q1, 2024-S1, 2024-A1
 */
public record Expected(String period, BigDecimal value) {

    private static final Pattern NOTATION = Pattern.compile("(\\d{4})-(?:M(0[1-9]|1[0-2])|Q([1-4])|S([12])|A(1))");
    private static final int[] MONTHS = {1, 3, 6, 12};

    /** Month of the plan's year with which the period ends; empty when it is no period of that year. */
    OptionalInt endMonth(int year) {
        var matcher = NOTATION.matcher(period);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != year) {
            return OptionalInt.empty();
        }
        for (int i = 0; i < MONTHS.length; i++) {
            var number = matcher.group(i + 2);
            if (number != null) {
                return OptionalInt.of(Integer.parseInt(number) * MONTHS[i]);
            }
        }
        return OptionalInt.empty();
    }
}
