package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Places;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Numbers and dates as people read them: 1.234.567,8 in Vietnamese, 1,234,567.8 in English, and never 0 of what is not; dates 28/12/2023. */
final class Numbers {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final DecimalFormatSymbols VIETNAMESE = symbols(',', '.');
    private static final DecimalFormatSymbols ENGLISH = symbols('.', ',');
    private static final int USUAL_PLACES = 1;
    private static final int MOST_PLACES = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Numbers() {
    }

    /** As given, without rounding. */
    static Text exact(BigDecimal number, @Nullable String unit) {
        return format(number, Math.max(0, number.stripTrailingZeros().scale()), unit);
    }

    /**
     * To one decimal place, two of what is less than one, or as many as the other number has, or as it takes to show on which
     * side of it this one lies.
     */
    static Text against(BigDecimal other, BigDecimal number, @Nullable String unit) {
        int places = Math.clamp(other.stripTrailingZeros().scale(), number.abs().compareTo(BigDecimal.ONE) < 0 ? 2 : USUAL_PLACES,
                MOST_PLACES);
        return format(number, placesBeside(other, number, places), unit);
    }

    private static int placesBeside(BigDecimal other, BigDecimal number, int least) {
        int places = least;
        while (places < MOST_PLACES && Integer.signum(rounded(number, places).compareTo(other))
                != Integer.signum(number.compareTo(other))) {
            places++;
        }
        return places;
    }

    static Text rounded(BigDecimal number, @Nullable String unit) {
        return format(number, USUAL_PLACES, unit);
    }

    /** As exact as an estimate is, from a thousand on in whole numbers, or as it takes to show on which side of the other number it lies. */
    static Text aboutAgainst(@Nullable BigDecimal other, BigDecimal number, @Nullable String unit) {
        int usual = usualPlaces(number);
        return format(number, other == null ? usual : placesBeside(other, number, usual), unit);
    }

    /** As exact as an estimate is, of what lies between two numbers of the unit. */
    static Text aboutDifference(BigDecimal number, @Nullable String unit) {
        Text after = unit == null ? new Text("", "") : new Text(" ", " ").then(Text.unitOfDifference(unit));
        int places = usualPlaces(number);
        return new Text(format(number, places, VIETNAMESE), format(number, places, ENGLISH)).then(after);
    }

    private static int usualPlaces(BigDecimal estimate) {
        return estimate.abs().compareTo(THOUSAND) < 0 ? USUAL_PLACES : 0;
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static BigDecimal rounded(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_EVEN);
    }

    private static Text format(BigDecimal number, int places, @Nullable String unit) {
        String after = unit == null ? "" : " " + unit;
        return new Text(format(number, places, VIETNAMESE) + after, format(number, places, ENGLISH) + after);
    }

    private static String format(BigDecimal number, int places, DecimalFormatSymbols symbols) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(Places.of(number, places));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(number);
    }

    private static DecimalFormatSymbols symbols(char decimal, char grouping) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(grouping);
        return symbols;
    }
}
