package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Bound;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Rule.By;
import vn.tiendo.reporting.evidence.domain.Rule.Direction;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

import static vn.tiendo.reporting.verdict.domain.Requirements.same;

/** A cut or a growth against the target's baseline. */
record Changes(Rule.ChangeFrom rule, Target target, BigDecimal from) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Changes of(Rule.ChangeFrom rule, Target target) {
        return new Changes(rule, target, Objects.requireNonNull(target.baseline()).value());
    }

    /** @param whole the level at the end of the moment's month */
    Finding judge(BigDecimal level, BigDecimal whole, Moment at, Thresholds thresholds) {
        return target.cumulative() || target.aggregation() == Aggregation.MAX ? growing(level, whole, at, thresholds)
                : moved(level, whole, at, thresholds);
    }

    /** A level has moved by so much. */
    private Finding moved(BigDecimal level, BigDecimal whole, Moment at, Thresholds thresholds) {
        Sentence levels = () -> levels(Numbers.exact(level, null));
        Bounds bounds = new Bounds(change(level), change(whole), Requirements.unit(rule.by(), target), levels, target, at, thresholds);
        return rule.atMost() == null ? bounds.atLeast(rule.atLeast()) : bounds.between(rule.atLeast(), rule.atMost());
    }

    private BigDecimal change(BigDecimal level) {
        BigDecimal moved = rule.direction() == Direction.DECREASE ? from.subtract(level) : level.subtract(from);
        return rule.by() == By.PERCENT ? Level.quotient(moved.multiply(HUNDRED), from.abs()) : moved;
    }

    /** What grows over the year is compared with what the whole year may or must come to: half a year is no cut by half. */
    private Finding growing(BigDecimal level, BigDecimal whole, Moment at, Thresholds thresholds) {
        Bound near = ofTheYear(rule.atLeast());
        Bound far = rule.atMost() == null ? null : ofTheYear(rule.atMost());
        Sentence levels = () -> levels(range(near, far).then(new Text(" cả năm", " in the year")));
        Bounds bounds = new Bounds(level, whole, target.unitOfMeasure(), levels, target, at, thresholds);
        return switch (rule.direction()) {
            case DECREASE -> far == null ? bounds.atMost(near) : bounds.between(far, near);
            case INCREASE -> far == null ? bounds.atLeast(near) : bounds.between(near, far);
        };
    }

    private Bound ofTheYear(Bound change) {
        BigDecimal by = rule.by() == By.PERCENT ? Level.quotient(from.abs().multiply(change.value()), HUNDRED) : change.value();
        return new Bound(Level.plain(rule.direction() == Direction.DECREASE ? from.subtract(by) : from.add(by)),
                change.inclusive());
    }

    private Text range(Bound near, @Nullable Bound far) {
        Text nearest = Numbers.exact(near.value(), null);
        if (far != null) {
            return nearest.then(same(" – ")).then(Numbers.exact(far.value(), null));
        }
        String sign = rule.direction() == Direction.DECREASE ? "<" : ">";
        return same(near.inclusive() ? sign.equals("<") ? "≤ " : "≥ " : sign + " ").then(nearest);
    }

    private Text levels(Text to) {
        return same(" (").then(Numbers.exact(from, null)).then(same(" → ")).then(to).then(same(")"));
    }
}
