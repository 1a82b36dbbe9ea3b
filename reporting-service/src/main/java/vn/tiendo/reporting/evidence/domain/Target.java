package vn.tiendo.reporting.evidence.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One thing to attain.
 *
 * @param parts how the figures of all who report make one
 * @param expected phased schedule, earliest first; none where the pace says it
 * @param frequency null when nothing is reported (composite targets)
 * @param assigned the figure assigned by the level above; null as long as it is not known
 * @param weight in roll-ups, above zero
 * @param partOf the composite target that this is a criterion of
 * @param interpretation how an ambiguous clause is read
 * @param indicator which units above may sum the figures of
 * @param sumOf the indicator whose figures of the units below make those of this target; nobody reports them here
 * @param measuredFrom what is measured of the reports themselves; null where figures make it
 * @param since first day from which an amendment asks for it; null: asked for from the beginning
 */
public record Target(String id, String number, String title, @Nullable String text, @Nullable String unitOfMeasure,
        Rule rule, Aggregation aggregation, PartsAggregation parts, Pace pace, List<Expected> expected,
        boolean partOfWhole, String responsible, List<String> reporting,
        Period.@Nullable Length frequency, @Nullable Baseline baseline, @Nullable BigDecimal assigned, BigDecimal weight,
        @Nullable String partOf, @Nullable String interpretation,
        @Nullable String indicator, @Nullable String sumOf, @Nullable MeasuredFrom measuredFrom,
        @Nullable LocalDate since) {

    /** How the figures of the periods make the year's. */
    public enum Aggregation { SUM, LAST, MAX, MEAN }

    /** Whether a part of the year should bring the same part of the result. */
    public enum Pace { LINEAR, NONE }

    /**
     * What is to be there at a month's end; of a sum, since the beginning of the year.
     *
     * @param month of the plan's year
     */
    public record Expected(int month, BigDecimal value) {
    }

    /** What a change is measured from. */
    public record Baseline(BigDecimal value, @Nullable LocalDate asOf) {
    }

    /** Which share of the reports that were due. */
    public enum Share {
        /** Handed in by the due day. */
        PUNCTUALITY,
        /** Handed in at all. */
        COMPLETENESS
    }

    /** @param departments whose reports count; none named: of all that report to the plan */
    public record MeasuredFrom(Share share, List<String> departments) {

        public boolean counts(String department) {
            return departments.isEmpty() || departments.contains(department);
        }
    }

    /** Whether the year's figure only grows; a ratio of sums goes up and down. */
    public boolean cumulative() {
        return aggregation == Aggregation.SUM && parts != PartsAggregation.RATIO;
    }

    /** Whether the year's figure is what its periods are on the average: a mean, a share of sums. */
    public boolean averages() {
        return aggregation == Aggregation.MEAN || aggregation == Aggregation.SUM && parts == PartsAggregation.RATIO;
    }

    /** Whether the plan asked for it on a day. */
    public boolean askedAt(LocalDate day) {
        return since == null || !since.isAfter(day);
    }

    /**
     * The same asked for as much as the level above assigned; empty where that is no second value beside a floor or ceiling of its
     * own. What the plan expects in the course of the year is the same part of it.
     */
    public Optional<Target> asAssigned() {
        BigDecimal value = assigned;
        return value == null ? Optional.empty() : switch (rule) {
            case Rule.AtLeast(var own) -> Optional.of(asking(new Rule.AtLeast(new Bound(value, true)), own.value(), value));
            case Rule.AtMost(var own) -> Optional.of(asking(new Rule.AtMost(new Bound(value, true)), own.value(), value));
            case Rule.Between _, Rule.Exactly _, Rule.NoneOccur _, Rule.ChangeFrom _, Rule.BetterThanLastYear _, Rule.MeetAssigned _,
                    Rule.RatedAtLeast _, Rule.DoneBy _, Rule.AllOf _, Rule.AtLeastOf _, Rule.Narrative _ -> Optional.empty();
        };
    }

    private Target asking(Rule other, BigDecimal own, BigDecimal value) {
        List<Expected> course = own.signum() == 0 ? List.of() : expected.stream().map(each -> new Expected(each.month(),
                each.value().multiply(value).divide(own, MathContext.DECIMAL64))).toList();
        return new Target(id, number, title, text, unitOfMeasure, other, aggregation, parts, pace, course, partOfWhole,
                responsible, reporting, frequency, baseline, assigned, weight, partOf, interpretation, indicator, sumOf, measuredFrom, since);
    }

    Target askedSince(@Nullable LocalDate day) {
        return new Target(id, number, title, text, unitOfMeasure, rule, aggregation, parts, pace, expected, partOfWhole,
                responsible, reporting, frequency, baseline, assigned, weight, partOf, interpretation, indicator, sumOf, measuredFrom, day);
    }

    public boolean percentage() {
        return "%".equals(unitOfMeasure);
    }
}
