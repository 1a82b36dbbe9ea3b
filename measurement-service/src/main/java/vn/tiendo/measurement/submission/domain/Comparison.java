package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Target;

/**
 * A number of a value beside the same of an earlier one. Shares are compared by their numerators: what was counted beside
 * what it would have been with the earlier share.
 *
 * @param at pointer below the value
 * @param small a difference that does not count
 * @param most it can be; absent: anything
 */
record Comparison(String at, BigDecimal now, BigDecimal before, BigDecimal small, @Nullable BigDecimal most) {

    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final String DENOMINATOR = "/denominator";

    /** None when the two are of different kinds, or hold nothing that can be compared. */
    static List<Comparison> of(Target target, Value now, Value before, BigDecimal small) {
        return switch (now) {
            case Value.Number(BigDecimal number) when before instanceof Value.Number(BigDecimal earlier) ->
                List.of(number(target, number, earlier, small));
            case Value.Count(BigDecimal count, var _) when before instanceof Value.Count(BigDecimal earlier, var _) ->
                List.of(new Comparison("/count", count, earlier, small, null));
            case Value.Ratio ratio when before instanceof Value.Ratio earlier -> ratio(target, ratio, earlier, small);
            case Value.Components(var parts) when before instanceof Value.Components(var earlier) ->
                components(parts, earlier, small);
            case Value.Number _, Value.Count _, Value.Ratio _, Value.Components _, Value.Rating _, Value.Done _,
                    Value.Narrative _, Value.NoData _ -> List.of();
        };
    }

    private static Comparison number(Target target, BigDecimal now, BigDecimal before, BigDecimal small) {
        boolean isShare = target.partOfWhole() || target.belowZero();
        return new Comparison("/number", now, before, isShare ? small : BigDecimal.ZERO, target.partOfWhole() ? WHOLE : null);
    }

    private static List<Comparison> ratio(Target target, Value.Ratio now, Value.Ratio before, BigDecimal small) {
        Comparison denominators = new Comparison(DENOMINATOR, now.denominator(), before.denominator(), BigDecimal.ZERO, null);
        if (before.denominator().signum() == 0 || now.denominator().signum() == 0) {
            return List.of(denominators);
        }
        BigDecimal expected = before.numerator().multiply(now.denominator()).divide(before.denominator(), DIGITS);
        BigDecimal points = now.denominator().multiply(small).divide(WHOLE, DIGITS);
        return List.of(new Comparison("/numerator", now.numerator(), expected, points,
                target.partOfWhole() ? now.denominator() : null), denominators);
    }

    private static List<Comparison> components(SortedMap<String, BigDecimal> now, SortedMap<String, BigDecimal> before,
            BigDecimal small) {
        return now.entrySet().stream().flatMap(each -> Stream.ofNullable(before.get(each.getKey()))
                .map(earlier -> new Comparison("/components/" + each.getKey().replace("~", "~0").replace("/", "~1"),
                        each.getValue(), earlier, small, null))).toList();
    }

    boolean isSmall() {
        return now.subtract(before).abs().compareTo(small) <= 0;
    }

    boolean changesSign() {
        return now.signum() * before.signum() < 0;
    }

    /** From nothing to something no factor leads. */
    boolean tellsNothing() {
        return before.signum() == 0 && small.signum() == 0;
    }

    /** What a ratio is out of is not what is reported by it. */
    boolean isTheFigureItself() {
        return !at.equals(DENOMINATOR);
    }

    /** Whether it changed by more than so many per cent of what it was; from nothing, any change is more. */
    boolean changedMoreThan(BigDecimal percent) {
        BigDecimal change = now.subtract(before).abs();
        return !isSmall() && change.multiply(WHOLE).compareTo(before.abs().multiply(percent)) > 0;
    }
}
