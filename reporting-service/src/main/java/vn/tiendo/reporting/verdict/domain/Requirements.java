package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Rule.By;
import vn.tiendo.reporting.evidence.domain.Rule.Direction;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** What a target asks of the year, in words: "≥ 98 %". */
final class Requirements {

    private Requirements() {
    }

    static Text of(Target target) {
        String unit = target.unitOfMeasure();
        return switch (target.rule()) {
            case Rule.AtLeast(var bound) -> floor(bound, unit);
            case Rule.AtMost(var bound) -> same(bound.inclusive() ? "≤ " : "< ").then(Numbers.exact(bound.value(), unit));
            case Rule.Between(var from, var to) -> between(from, to, unit);
            case Rule.Exactly(var value) -> same("= ").then(Numbers.exact(value, unit));
            case Rule.NoneOccur() -> new Text("không để xảy ra", "none may occur");
            case Rule.ChangeFrom change -> change(change, target);
            case Rule.BetterThanLastYear(var direction, var components) -> new Text(
                    verb(direction).vi() + " so với cùng kỳ năm trước (cả " + components.size() + " tiêu chí)",
                    verb(direction).en() + " on the same periods of last year (all of " + components.size() + ")");
            case Rule.MeetAssigned(var percent) -> assigned(percent, target.assigned(), unit);
            case Rule.RatedAtLeast(_, var grade) -> new Text("xếp loại từ " + grade + " trở lên",
                    "rated " + grade + " or better");
            case Rule.DoneBy(var date) -> new Text("hoàn thành chậm nhất " + Numbers.day(date),
                    "done by " + Numbers.day(date));
            case Rule.AllOf(var criteria) when criteria.isEmpty() -> new Text("đạt tất cả tiêu chí", "all criteria");
            case Rule.AllOf(var criteria) -> new Text("đạt cả " + criteria.size() + " tiêu chí",
                    "all " + criteria.size() + " criteria");
            case Rule.AtLeastOf(var count, var criteria) -> new Text(
                    "đạt ít nhất " + count + "/" + criteria.size() + " tiêu chí",
                    "at least " + count + " of " + criteria.size() + " criteria");
            case Rule.Narrative() -> new Text("thực hiện tốt, đánh giá bằng lời", "done well, assessed in words");
        };
    }

    private static Text floor(Bound bound, @Nullable String unit) {
        return same(bound.inclusive() ? "≥ " : "> ").then(Numbers.exact(bound.value(), unit));
    }

    private static Text between(Bound from, Bound to, @Nullable String unit) {
        Text lower = same(from.inclusive() ? "" : "> ").then(Numbers.exact(from.value(), null));
        Text upper = same(to.inclusive() ? " – " : " – < ").then(Numbers.exact(to.value(), unit));
        return lower.then(upper);
    }

    /** "giảm 30 % cơ sở so với đầu năm". */
    private static Text change(Rule.ChangeFrom change, Target target) {
        Text verb = verb(change.direction()).then(same(" "));
        String unit = unit(change.by(), target);
        Text amount = change.atMost() == null
                ? new Text(change.atLeast().inclusive() ? "" : "trên ", change.atLeast().inclusive() ? "" : "more than ")
                        .then(Numbers.exact(change.atLeast().value(), unit))
                : between(change.atLeast(), change.atMost(), unit);
        return verb.then(amount).then(same(counted(change, target))).then(since(target));
    }

    /** What there is fewer or more of; of money nothing is said: not "10 % đồng", nor of "điểm", for "10 % điểm" are points of percent. */
    private static String counted(Rule.ChangeFrom change, Target target) {
        String unit = target.unitOfMeasure();
        return change.by() != By.PERCENT || unit == null || target.percentage() || unit.endsWith("đồng") || unit.equals("điểm") ? "" : " " + unit;
    }

    /** The unit in which the change itself is counted. */
    static @Nullable String unit(By by, Target target) {
        return switch (by) {
            case PERCENT -> "%";
            case POINTS -> "điểm %";
            case ABSOLUTE -> target.unitOfMeasure();
        };
    }

    private static Text since(Target target) {
        Target.Baseline baseline = target.baseline();
        LocalDate asOf = baseline == null ? null : baseline.asOf();
        if (asOf == null) {
            return new Text(" so với mốc so sánh", " from the baseline");
        }
        if (asOf.equals(asOf.with(TemporalAdjusters.lastDayOfYear()))) {
            return ofYear(asOf.getYear(), target.aggregation());
        }
        return asOf.getDayOfYear() == 1 ? new Text(" so với đầu năm", " from the start of the year")
                : new Text(" so với ngày " + Numbers.day(asOf), " from " + Numbers.day(asOf));
    }

    /** How it stood at a year's end is what is moved from; anything else is of the whole year. */
    private static Text ofYear(int year, Aggregation aggregation) {
        return aggregation == Aggregation.LAST ? new Text(" so với cuối năm " + year, " from the end of " + year)
                : new Text(" so với năm " + year, " from " + year);
    }

    private static Text assigned(Bound percent, @Nullable BigDecimal assigned, @Nullable String unit) {
        Text share = floor(percent, "%").then(new Text(" chỉ tiêu trên giao", " of the assigned figure"));
        return assigned == null ? share.then(new Text(" (chưa có số giao)", " (not assigned yet)"))
                : share.then(same(" (")).then(Numbers.exact(assigned, unit)).then(same(")"));
    }

    private static Text verb(Direction direction) {
        return direction == Direction.DECREASE ? new Text("giảm", "down") : new Text("tăng", "up");
    }

    static Text same(String text) {
        return new Text(text, text);
    }
}
