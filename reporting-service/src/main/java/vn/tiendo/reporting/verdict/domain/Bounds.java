package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/**
 * A number against bounds.
 *
 * @param unit of the number, which is that of the change for a change
 * @param levels what stands behind the number: "(80 → 55)"; may be empty
 */
record Bounds(BigDecimal attained, @Nullable String unit, Text levels, Target target, Cut cut, Thresholds thresholds) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Finding atLeast(Bound bound) {
        if (!bound.heldFromAbove(attained)) {
            return fallsShort(bound.value());
        }
        boolean beyond = bound.inclusive() && attained.compareTo(bound.value()) > 0;
        return finding(beyond && !fullAlready(bound) ? Status.EXCEEDED : Status.MET, bound.value(), paced(bound.value()));
    }

    Finding atMost(Bound bound) {
        BigDecimal expected = paced(bound.value());
        if (!bound.heldFromBelow(attained)) {
            return beyond(bound.value());
        }
        if (target.aggregation() != Aggregation.SUM || cut.yearEnd()) {
            return finding(Status.MET, bound.value(), expected);
        }
        boolean quick = expected != null && attained.multiply(thresholds.onTrack()).compareTo(expected) > 0;
        return finding(quick ? Status.AT_RISK : Status.ON_TRACK, bound.value(), expected);
    }

    Finding between(Bound from, Bound to) {
        if (!from.heldFromAbove(attained)) {
            return fallsShort(from.value());
        }
        return to.heldFromBelow(attained) || nothingAbove(to)
                ? finding(Status.MET, from.value(), paced(from.value()))
                : beyond(to.value());
    }

    Finding exactly(BigDecimal value) {
        int order = attained.compareTo(value);
        if (order == 0) {
            return finding(Status.MET, value, paced(value));
        }
        return order < 0 && target.partOfWhole() ? fallsShort(value)
                : finding(cut.yearEnd() ? Status.MISSED : Status.OFF_TRACK, value, null);
    }

    /** Not reached yet: the share of what a steady pace would have brought decides. */
    private Finding fallsShort(BigDecimal required) {
        BigDecimal expected = paced(required);
        return finding(cut.yearEnd() ? Status.MISSED : pace(expected == null ? required : expected), required, expected);
    }

    private Status pace(BigDecimal expected) {
        if (expected.signum() <= 0) {
            return Status.OFF_TRACK;
        }
        if (attained.compareTo(expected.multiply(thresholds.onTrack())) >= 0) {
            return Status.ON_TRACK;
        }
        return attained.compareTo(expected.multiply(thresholds.atRisk())) >= 0 ? Status.AT_RISK : Status.OFF_TRACK;
    }

    /** Over the upper bound: a sum or a greatest value never comes down again. */
    private Finding beyond(BigDecimal bound) {
        return switch (target.aggregation()) {
            case SUM, MAX -> finding(Status.MISSED, bound, null).forGood();
            case LAST, MEAN -> finding(cut.yearEnd() ? Status.MISSED : Status.OFF_TRACK, bound, null);
        };
    }

    private @Nullable BigDecimal paced(BigDecimal required) {
        return Course.at(cut.month(), target, required);
    }

    /** More than all of a whole is an entry error, not a better result. */
    private boolean fullAlready(Bound bound) {
        return target.partOfWhole() && bound.value().compareTo(HUNDRED) == 0;
    }

    /** A range up to the greatest possible value is in effect a floor. */
    private boolean nothingAbove(Bound to) {
        return to.value().compareTo(HUNDRED) == 0 && (target.percentage() || "điểm".equals(target.unitOfMeasure()));
    }

    private Finding finding(Status status, BigDecimal required, @Nullable BigDecimal expected) {
        Text sentence = new Text("Đạt ", "Reached ").then(Numbers.against(required, attained, unit))
                .then(new Text(" so với yêu cầu ", " against ")).then(Requirements.of(target)).then(levels);
        return new Finding(status, Level.plain(attained), unit, required, expected, false,
                expected == null || status.attained() || cut.yearEnd() ? sentence : sentence.then(pace(expected, unit)));
    }

    private static Text pace(BigDecimal expected, @Nullable String unit) {
        return new Text("; đúng tiến độ đến kỳ này là ", "; a steady pace would be at ")
                .then(Numbers.rounded(expected, unit));
    }
}
