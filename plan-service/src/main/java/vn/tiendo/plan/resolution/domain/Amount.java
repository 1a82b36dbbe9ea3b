package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A number with its power word and unit: "1.246,695 tỷ đồng" is 1246695000000 đồng.
 *
 * @param power what the power words multiplied by, one if there are none
 * @param from first token
 * @param to token after the last
 */
record Amount(BigDecimal value, BigDecimal power, @Nullable String unit, int from, int to) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Map<String, BigDecimal> POWERS = Map.of(Folded.fold("tỷ"), BILLION, "triệu", MILLION, "tr",
            MILLION, "nghìn", THOUSAND, "ngàn", THOUSAND, "trđ", MILLION, "vạn", BigDecimal.valueOf(10_000));

    /** The amount whose number stands at this place, or null where the digits are no number. */
    static @Nullable Amount at(Tokens tokens, int at) {
        var number = tokens.at(at).isNumber() ? Numerals.read(tokens.at(at).text()).orElse(null) : null;
        if (number == null) {
            return null;
        }
        var power = power(tokens, at + 1);
        return withRest(tokens, at, power, tidy(number.multiply(power.power)));
    }

    /** Power words and unit alone, as in the cell "triệu đồng". */
    static Amount powered(Tokens unit) {
        var power = power(unit, unit.from());
        var named = Units.at(unit, power.to, true);
        return named == null ? power : new Amount(BigDecimal.ONE, power.power, named.name(), unit.from(), named.to());
    }

    private static Amount power(Tokens tokens, int at) {
        int next = at;
        var power = BigDecimal.ONE;
        boolean dong = false;
        while (!dong && POWERS.containsKey(tokens.at(next).text()) && !isDot(tokens, next) && power.compareTo(BILLION) <= 0) {
            power = power.multiply(POWERS.get(tokens.at(next).text()));
            next += isAbbreviated(tokens, next) ? 2 : 1;
            dong = tokens.at(next - 1).is("trđ");
        }
        return new Amount(BigDecimal.ONE, power, dong ? "đồng" : null, at, next);
    }

    /** "12 tỷ 500 triệu đồng" is one amount. */
    private static BigDecimal tidy(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Amount withRest(Tokens tokens, int at, Amount powers, BigDecimal value) {
        var power = powers.power;
        int next = powers.to;
        if (power.compareTo(MILLION) >= 0 && tokens.at(next).isNumber()) {
            var rest = at(tokens, next);
            if (rest != null && rest.power.compareTo(BigDecimal.ONE) > 0 && rest.power.compareTo(power) < 0) {
                return new Amount(value.add(rest.value), power, rest.unit, at, rest.to);
            }
        }
        var unit = Units.at(tokens, next, power.compareTo(BigDecimal.ONE) > 0);
        if (unit == null && powers.unit != null) {
            int per = Units.perWhat(tokens, next);
            return new Amount(value, power, powers.unit + tokens.run(next, per).shown().toLowerCase(Locale.ROOT), at, per);
        }
        boolean money = unit == null && power.compareTo(BILLION) == 0 && Units.none(tokens, next); // "215 tỷ"
        return new Amount(value, power, money ? "đồng" : unit == null ? null : unit.name(), at, unit == null ? next : unit.to());
    }

    private static boolean isAbbreviated(Tokens tokens, int at) {
        return tokens.at(at).is("tr") && tokens.at(at + 1).is(".");
    }

    /** "tr" alone is no power word. */
    private static boolean isDot(Tokens tokens, int at) {
        return tokens.at(at).is("tr") && !tokens.at(at + 1).text().startsWith("đ")
                && !(tokens.at(at + 1).is(".") && tokens.at(at + 2).text().startsWith("đ"));
    }

    Amount times(BigDecimal factor, @Nullable String otherUnit) {
        return new Amount(tidy(value.multiply(factor)), factor, otherUnit, from, to);
    }
}
