package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Rule.By;
import vn.tiendo.reporting.evidence.domain.Rule.Direction;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/** The rule book: what each kind of rule says about figures. Composite targets are judged by {@link Composites}. */
final class Judge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Judge() {
    }

    static Finding judge(Target target, Evidence evidence, Cut cut, Thresholds thresholds) {
        Text lacking = lacking(target);
        if (lacking != null) {
            return Finding.inWords(Status.NOT_ASSESSABLE, lacking);
        }
        if (evidence.withData().isEmpty()) {
            return nothing(target, evidence, cut);
        }
        return switch (target.rule()) {
            case Rule.NoneOccur() -> Occurrences.none(target, evidence, cut);
            case Rule.BetterThanLastYear rule -> LastYear.compare(rule, evidence, cut);
            case Rule.RatedAtLeast rule -> Words.rated(rule, evidence, cut).adding(Parts.said(target, evidence));
            case Rule.DoneBy rule -> Words.done(rule, evidence, cut).adding(Parts.said(target, evidence));
            case Rule.Narrative() -> Words.assessed(evidence, cut).adding(Parts.said(target, evidence));
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.ChangeFrom _,
                    Rule.MeetAssigned _ -> level(target, evidence, cut, thresholds);
            case Rule.AllOf _, Rule.AtLeastOf _ -> throw new IllegalArgumentException(
                    "Figures do not decide composite target " + target.id());
        };
    }

    private static Finding level(Target target, Evidence evidence, Cut cut, Thresholds thresholds) {
        return judge(target, Level.of(target, evidence), Parts.said(target, evidence), nothing(target, evidence, cut), cut,
                thresholds);
    }

    /** What the units below have given decides. */
    static Finding judge(Target target, SumBelow sum, Cut cut, Thresholds thresholds) {
        Text lacking = lacking(target);
        return lacking != null ? Finding.inWords(Status.NOT_ASSESSABLE, lacking)
                : judge(target, sum.level(), new Text("", ""), sum.nothing(), cut, thresholds)
                        .adding(UnitsSaid.of(sum.told()));
    }

    /** @param said how the level was put together */
    private static Finding judge(Target target, Level level, Text said, Finding nothing, Cut cut, Thresholds thresholds) {
        return switch (level) {
            case Level.Known(var value) -> number(target, value, cut, thresholds).adding(said);
            case Level.NothingReported() -> nothing;
            case Level.NothingToCount() -> Finding.inWords(Status.NOT_APPLICABLE, new Text(
                    "Không áp dụng: không có đối tượng nào để tính (mẫu số bằng 0)",
                    "Not applicable: nothing to count (the denominator is 0)"));
            case Level.NotAddable() -> Finding.inWords(Status.NOT_ASSESSABLE, new Text(
                    "Nhiều nơi báo cáo số phần trăm: không cộng được, cần tử số và mẫu số",
                    "Percentages of several reporters do not add up: numerators and denominators are needed"));
        };
    }

    private static Finding number(Target target, BigDecimal level, Cut cut, Thresholds thresholds) {
        Bounds bounds = new Bounds(level, target.unitOfMeasure(), new Text("", ""), target, cut, thresholds);
        return switch (target.rule()) {
            case Rule.AtLeast(var bound) -> bounds.atLeast(bound);
            case Rule.AtMost(var bound) -> bounds.atMost(bound);
            case Rule.Between(var from, var to) -> bounds.between(from, to);
            case Rule.Exactly(var value) -> bounds.exactly(value);
            case Rule.MeetAssigned(var percent) -> bounds.atLeast(new Bound(
                    Level.quotient(assigned(target).multiply(percent.value()), HUNDRED), percent.inclusive()));
            case Rule.ChangeFrom rule -> change(rule, target, level, cut, thresholds);
            case Rule.NoneOccur _, Rule.BetterThanLastYear _, Rule.RatedAtLeast _, Rule.DoneBy _, Rule.Narrative _,
                    Rule.AllOf _, Rule.AtLeastOf _ -> throw new IllegalArgumentException(
                            "No bound on a number: " + target.rule().kind());
        };
    }

    private static Finding change(Rule.ChangeFrom rule, Target target, BigDecimal level, Cut cut, Thresholds thresholds) {
        BigDecimal from = baseline(target).value();
        BigDecimal moved = rule.direction() == Direction.DECREASE ? from.subtract(level) : level.subtract(from);
        BigDecimal change = rule.by() == By.PERCENT ? Level.quotient(moved.multiply(HUNDRED), from.abs()) : moved;
        Text levels = new Text(" (", " (").then(Numbers.exact(from, null)).then(new Text(" → ", " → "))
                .then(Numbers.exact(level, null)).then(new Text(")", ")"));
        Bounds bounds = new Bounds(change, Requirements.unit(rule.by(), target), levels, target, cut, thresholds);
        return rule.atMost() == null ? bounds.atLeast(rule.atLeast()) : bounds.between(rule.atLeast(), rule.atMost());
    }

    /** What the plan itself still lacks, so that no figure could be judged. */
    private static @Nullable Text lacking(Target target) {
        return switch (target.rule()) {
            case Rule.ChangeFrom _ when target.baseline() == null -> new Text(
                    "Chưa có mốc so sánh", "The baseline is not there yet");
            case Rule.ChangeFrom change when change.by() == By.PERCENT && baseline(target).value().signum() == 0 ->
                new Text("Mốc so sánh bằng 0: không tính được phần trăm", "The baseline is 0: no percentage of it");
            case Rule.MeetAssigned _ when target.assigned() == null -> new Text(
                    "Chưa có số chỉ tiêu trên giao", "The assigned figure is not there yet");
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.NoneOccur _, Rule.ChangeFrom _,
                    Rule.BetterThanLastYear _, Rule.MeetAssigned _, Rule.RatedAtLeast _, Rule.DoneBy _, Rule.AllOf _,
                    Rule.AtLeastOf _, Rule.Narrative _ -> null;
        };
    }

    private static Finding nothing(Target target, Evidence evidence, Cut cut) {
        if (!evidence.figures().isEmpty()) {
            return Finding.inWords(Status.NO_DATA, new Text("Đơn vị báo cáo: không có số liệu", "Reported: no data"));
        }
        boolean due = target.rule() instanceof Rule.DoneBy rule ? Words.due(rule, cut)
                : target.frequency() != null && cut.month() >= target.frequency().months();
        return due ? Finding.inWords(Status.NO_DATA, new Text("Chưa có số liệu nào", "No figure has come"))
                : Finding.inWords(Status.NOT_DUE, new Text("Chưa đến kỳ báo cáo đầu tiên", "The first period is not over"));
    }

    private static BigDecimal assigned(Target target) {
        return Objects.requireNonNull(target.assigned());
    }

    private static Target.Baseline baseline(Target target) {
        return Objects.requireNonNull(target.baseline());
    }
}
