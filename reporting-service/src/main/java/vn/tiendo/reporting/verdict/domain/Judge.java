package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Missing;

/** The rule book: what each kind of rule says about figures. Composite targets are judged by {@link Composites}. */
final class Judge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Sentence NOTHING_MORE = Sentence.of(new Text("", ""));

    private Judge() {
    }

    /** @param missing of the evidence at that moment */
    static Finding judge(Target target, Evidence evidence, List<Missing> missing, Moment at, Thresholds thresholds) {
        Text lacking = lacking(target);
        if (lacking != null) {
            return Finding.inWords(Status.NOT_ASSESSABLE, lacking);
        }
        if (evidence.withData().figures().isEmpty()) {
            return nothing(target, evidence, missing, at);
        }
        return undecided(byRule(target, evidence, missing, at, thresholds), at);
    }

    /** Why figures that are there do not decide the year. */
    private static Finding undecided(Finding finding, Moment at) {
        return finding.status() != Status.NO_DATA || !at.yearEnd() ? finding : finding.adding(new Text(
                "; chưa kết luận cả năm vì có kỳ chưa có số liệu", "; the year is not decided, since periods lack figures"));
    }

    private static Finding byRule(Target target, Evidence evidence, List<Missing> missing, Moment at, Thresholds thresholds) {
        return switch (target.rule()) {
            case Rule.NoneOccur() -> Occurrences.none(target, evidence, at);
            case Rule.BetterThanLastYear rule -> LastYear.compare(rule, evidence.withData().ofWholePeriods(target), at);
            case Rule.RatedAtLeast rule -> Words.rated(rule, evidence.standing(target), at).adding(() -> Parts.said(target, evidence));
            case Rule.DoneBy rule -> Words.done(rule, target, evidence.standing(target), at).adding(() -> Parts.said(target, evidence));
            case Rule.Narrative() -> Words.assessed(evidence.standing(target), at).adding(() -> Parts.said(target, evidence));
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.ChangeFrom _,
                    Rule.MeetAssigned _ -> level(target, evidence, missing, at, thresholds);
            case Rule.AllOf _, Rule.AtLeastOf _ -> throw new IllegalArgumentException(
                    "Figures do not decide composite target " + target.id());
        };
    }

    private static Finding level(Target target, Evidence evidence, List<Missing> missing, Moment at, Thresholds thresholds) {
        Level whole = Level.of(target, at.open() ? evidence.upTo(at.month()) : evidence);
        return judge(target, Level.of(target, evidence), whole, () -> Parts.said(target, evidence),
                () -> nothing(target, evidence, missing, at), at, thresholds);
    }

    /** What the units below have given decides. */
    static Finding judge(Target target, SumBelow sum, Cut cut, Thresholds thresholds) {
        Text lacking = lacking(target);
        Moment at = Moment.of(sum, cut);
        return lacking != null ? Finding.inWords(Status.NOT_ASSESSABLE, lacking)
                : undecided(judge(target, sum.level(), at.open() ? sum.upTo(at.month()).level() : sum.level(), NOTHING_MORE, sum::nothing, at,
                        thresholds), at).adding(() -> UnitsSaid.of(sum.told()));
    }

    /** How the departments have reported decides. */
    static Finding judge(Target target, OwnReports reports, Cut cut, Thresholds thresholds) {
        Moment at = Moment.of(reports, cut);
        Finding finding = judge(target, reports.level(), reports.level(), reports::said, reports::nothing, at, thresholds);
        return target.rule() instanceof Rule.AtLeast(var floor) && !floor.heldFromAbove(reports.best())
                ? finding.lost(new Text("; báo cáo đã trễ vẫn là trễ, nên cả năm không đạt",
                        "; what came late stays late, so the year is missed")) : undecided(finding, at);
    }

    /**
     * @param whole the level at the end of the moment's month
     * @param said how the level was put together
     */
    private static Finding judge(Target target, Level level, Level whole, Sentence said, Supplier<Finding> nothing, Moment at, Thresholds thresholds) {
        return switch (level) {
            case Level.Known(var value) -> number(target, value, whole instanceof Level.Known(var before) ? before : value, at, thresholds).adding(said);
            case Level.NothingReported() -> nothing.get();
            case Level.NothingToCount() -> Finding.inWords(Status.NOT_APPLICABLE, new Text(
                    "Không áp dụng: không có đối tượng nào để tính (mẫu số bằng 0)",
                    "Not applicable: nothing to count (the denominator is 0)"));
            case Level.NotAddable() -> Finding.inWords(Status.NOT_ASSESSABLE, new Text(
                    "Nhiều nơi báo cáo số phần trăm: không cộng được, cần tử số và mẫu số",
                    "Percentages of several reporters do not add up: numerators and denominators are needed"));
        };
    }

    private static Finding number(Target target, BigDecimal level, BigDecimal whole, Moment at, Thresholds thresholds) {
        Bounds bounds = new Bounds(level, whole, target.unitOfMeasure(), NOTHING_MORE, target, at, thresholds);
        return switch (target.rule()) {
            case Rule.AtLeast(var bound) -> bounds.atLeast(bound);
            case Rule.AtMost(var bound) -> bounds.atMost(bound);
            case Rule.Between(var from, var to) -> bounds.between(from, to);
            case Rule.Exactly(var value) -> bounds.exactly(value);
            case Rule.MeetAssigned(var percent) -> bounds.atLeast(new Bound(
                    Level.quotient(assigned(target).multiply(percent.value()), HUNDRED), percent.inclusive()));
            case Rule.ChangeFrom rule -> Changes.of(rule, target).judge(level, whole, at, thresholds);
            case Rule.NoneOccur _, Rule.BetterThanLastYear _, Rule.RatedAtLeast _, Rule.DoneBy _, Rule.Narrative _,
                    Rule.AllOf _, Rule.AtLeastOf _ -> throw new IllegalArgumentException(
                            "No bound on a number: " + target.rule().kind());
        };
    }

    /** What the plan itself still lacks, so that no figure could be judged. */
    private static @Nullable Text lacking(Target target) {
        return switch (target.rule()) {
            case Rule.ChangeFrom _ when target.baseline() == null -> new Text(
                    "Chưa có mốc so sánh", "The baseline is not there yet");
            case Rule.ChangeFrom change when change.by() == Rule.By.PERCENT && baseline(target).value().signum() == 0 ->
                new Text("Mốc so sánh bằng 0: không tính được phần trăm", "The baseline is 0: no percentage of it");
            case Rule.MeetAssigned _ when target.assigned() == null -> new Text(
                    "Chưa có số chỉ tiêu trên giao", "The assigned figure is not there yet");
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.NoneOccur _, Rule.ChangeFrom _,
                    Rule.BetterThanLastYear _, Rule.MeetAssigned _, Rule.RatedAtLeast _, Rule.DoneBy _, Rule.AllOf _,
                    Rule.AtLeastOf _, Rule.Narrative _ -> null;
        };
    }

    private static Finding nothing(Target target, Evidence evidence, List<Missing> missing, Moment at) {
        if (!evidence.figures().isEmpty()) {
            return Finding.inWords(Status.NO_DATA, new Text("Đơn vị báo cáo: không có số liệu", "Reported: no data"));
        }
        if (target.rule() instanceof Rule.DoneBy rule && !Words.over(rule, at)) {
            return Finding.inWords(Status.NOT_DUE, new Text("Chưa đến hạn hoàn thành " + Numbers.day(rule.date()),
                    "The date " + Numbers.day(rule.date()) + " is not there yet"));
        }
        return !missing.isEmpty() ? Finding.inWords(Status.NO_DATA, new Text("Chưa có số liệu nào", "No figure has come"))
                : Finding.inWords(Status.NOT_DUE, new Text("Chưa đến kỳ báo cáo đầu tiên", "The first period is not over"));
    }

    private static BigDecimal assigned(Target target) {
        return Objects.requireNonNull(target.assigned());
    }

    private static Target.Baseline baseline(Target target) {
        return Objects.requireNonNull(target.baseline());
    }
}
