package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

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
 * @param attained by all that is there
 * @param whole what the course is held against: attained by the end of the moment's month
 * @param unit of the number, which is that of the change for a change
 * @param levels what stands behind the number: "(80 → 55)"; may say nothing
 */
record Bounds(BigDecimal attained, BigDecimal whole, @Nullable String unit, Sentence levels, Target target, Moment at, Thresholds thresholds) {

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
        if (!onlyGrows()) {
            return finding(Status.MET, bound.value(), expected);
        }
        boolean quick = expected != null && whole.multiply(thresholds.onTrack()).compareTo(expected) > 0;
        return finding(at.decided(quick ? Status.AT_RISK : Status.ON_TRACK, Status.MET), bound.value(), expected, Finding.WHOLE);
    }

    Finding between(Bound from, Bound to) {
        if (!from.heldFromAbove(attained)) {
            return fallsShort(from.value());
        }
        return to.heldFromBelow(attained) || nothingAbove(to)
                ? finding(Status.MET, from.value(), paced(from.value()))
                : beyond(to.value());
    }

    /** On its way there as long as it is below and grows, or is a part of a whole that fills, or has a course. */
    Finding exactly(BigDecimal value) {
        int order = attained.compareTo(value);
        if (order == 0) {
            return finding(Status.MET, value, paced(value));
        }
        boolean onItsWay = target.partOfWhole() || onlyGrows() || hasCourse(value);
        return order < 0 && onItsWay ? fallsShort(value) : beyond(value);
    }

    /** Not reached yet: the share of what is to be there by now decides; of a level without a course, all of it. */
    private Finding fallsShort(BigDecimal required) {
        if (!at.yearEnd() && nothingWhole(required)) {
            return finding(Status.NO_DATA, required, null);
        }
        BigDecimal expected = paced(required);
        Status inTheYear = expected != null ? pace(whole, expected)
                : !target.expected().isEmpty() ? Status.ON_TRACK
                : target.cumulative() ? Status.NOT_DUE : pace(attained, required);
        return finding(at.decided(inTheYear, Status.MISSED), required, expected);
    }

    /** The first period that is asked for is open: there is nothing yet to hold against its course. */
    private boolean nothingWhole(BigDecimal required) {
        return at.open() && at.month() <= Course.begin(target) && hasCourse(required);
    }

    private boolean hasCourse(BigDecimal required) {
        return Course.at(at.over(), target, required) != null;
    }

    private Status pace(BigDecimal reached, BigDecimal expected) {
        if (expected.signum() <= 0) {
            return Status.OFF_TRACK;
        }
        if (reached.compareTo(expected.multiply(thresholds.onTrack())) >= 0) {
            return Status.ON_TRACK;
        }
        return reached.compareTo(expected.multiply(thresholds.atRisk())) >= 0 ? Status.AT_RISK : Status.OFF_TRACK;
    }

    /** Over the upper bound: what only grows never comes down again; a level may, and be on its way by the schedule. */
    private Finding beyond(BigDecimal bound) {
        if (onlyGrows()) {
            return finding(Status.MISSED, bound, null).forGood();
        }
        boolean comesDown = !target.expected().isEmpty() && target.expected().getFirst().value().compareTo(bound) > 0;
        BigDecimal expected = comesDown ? paced(bound) : null;
        Status inTheYear = !comesDown ? Status.OFF_TRACK : expected == null ? Status.ON_TRACK : comingDown(expected);
        return finding(at.decided(inTheYear, Status.MISSED), bound, expected);
    }

    private Status comingDown(BigDecimal expected) {
        if (whole.multiply(thresholds.onTrack()).compareTo(expected) <= 0) {
            return Status.ON_TRACK;
        }
        return whole.multiply(thresholds.atRisk()).compareTo(expected) <= 0 ? Status.AT_RISK : Status.OFF_TRACK;
    }

    private boolean onlyGrows() {
        return target.cumulative() || target.aggregation() == Aggregation.MAX;
    }

    private @Nullable BigDecimal paced(BigDecimal required) {
        return at.month() == 0 ? null : Course.at(at.month(), target, required);
    }

    /** More than all of a whole is an entry error, not a better result. */
    private boolean fullAlready(Bound bound) {
        return target.partOfWhole() && bound.value().compareTo(HUNDRED) == 0;
    }

    /** A range up to the greatest possible value is in effect a floor. */
    private boolean nothingAbove(Bound to) {
        return to.value().compareTo(HUNDRED) == 0 && (target.percentage() || "điểm".equals(target.unitOfMeasure()));
    }

    /** Short of it by as much as is lacking, beyond it by as much as is too much. */
    private Finding finding(Status status, BigDecimal required, @Nullable BigDecimal expected) {
        BigDecimal attainment = status.attained() ? Finding.WHOLE
                : attained.compareTo(required) < 0 ? Level.part(attained, required) : Level.part(required.max(BigDecimal.ZERO), attained);
        return finding(status, required, expected, attainment);
    }

    /** What was to be there before an open period stands in the sentence alone: beside what is attained with it, it would mislead. */
    private Finding finding(Status status, BigDecimal required, @Nullable BigDecimal expected, BigDecimal attainment) {
        return new Finding(status, Level.plain(attained), unit, required, at.open() ? null : expected, false, attainment, () -> said(status, required, expected));
    }

    private Text said(Status status, BigDecimal required, @Nullable BigDecimal expected) {
        return new Text("Đạt ", "Reached ").then(Numbers.against(required, attained, unit)).then(new Text(" so với yêu cầu ", " against "))
                .then(Requirements.of(target)).then(levels.said()).then(course(status, expected));
    }

    private Text course(Status status, @Nullable BigDecimal expected) {
        if (status.attained() || at.yearEnd()) {
            return new Text("", "");
        }
        if (status == Status.NOT_DUE) {
            return new Text("; kế hoạch không định tiến độ trong năm, đánh giá khi kết thúc năm",
                    "; the plan sets no course within the year, so it is judged at its end");
        }
        if (status == Status.NO_DATA) {
            return new Text("; kỳ đầu tiên chưa đủ số liệu nên chưa so được với tiến độ",
                    "; the first period lacks figures, so there is no pace yet to hold it against");
        }
        if (expected == null) {
            return new Text("", "");
        }
        return at.open() ? courseBefore(expected) : new Text("; đúng tiến độ đến kỳ này là ", "; a steady pace would be at ")
                .then(Numbers.rounded(expected, unit));
    }

    private Text courseBefore(BigDecimal expected) {
        return new Text("; đến hết tháng " + at.month() + " đạt ", "; by the end of " + Month.of(at.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ")
                .then(Numbers.against(expected, whole, unit)).then(new Text(", đúng tiến độ là ", " against a steady pace of "))
                .then(Numbers.rounded(expected, unit)).then(new Text(" (kỳ sau còn thiếu số liệu)", " (figures of the next period are still missing)"));
    }
}
