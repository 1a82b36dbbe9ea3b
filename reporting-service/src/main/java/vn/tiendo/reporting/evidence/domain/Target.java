package vn.tiendo.reporting.evidence.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing to attain.
 *
 * @param parts how the figures of all who report make one
 * @param expected phased schedule, earliest first; none where the pace says it
 * @param frequency null when nothing is reported (composite targets)
 * @param assigned the figure assigned by the level above; null as long as it is not known
 * @param partOf the composite target that this is a criterion of
 * @param interpretation how an ambiguous clause is read
 * @param indicator which units above may sum the figures of
 * @param sumOf the indicator whose figures of the units below make those of this target; nobody reports them here
 * @param since first day from which an amendment asks for it; null: asked for from the beginning
 */
public record Target(String id, String number, String title, @Nullable String text, @Nullable String unitOfMeasure,
        Rule rule, Aggregation aggregation, PartsAggregation parts, Pace pace, List<Expected> expected,
        boolean partOfWhole, String responsible, List<String> reporting,
        Period.@Nullable Length frequency, @Nullable Baseline baseline, @Nullable BigDecimal assigned,
        @Nullable String partOf, @Nullable String interpretation,
        @Nullable String indicator, @Nullable String sumOf, @Nullable LocalDate since) {

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

    /** Whether the year's figure only grows; a ratio of sums goes up and down. */
    public boolean cumulative() {
        return aggregation == Aggregation.SUM && parts != PartsAggregation.RATIO;
    }

    /** Whether the plan asked for it on a day. */
    public boolean askedAt(LocalDate day) {
        return since == null || !since.isAfter(day);
    }

    Target askedSince(@Nullable LocalDate day) {
        return new Target(id, number, title, text, unitOfMeasure, rule, aggregation, parts, pace, expected, partOfWhole,
                responsible, reporting, frequency, baseline, assigned, partOf, interpretation, indicator, sumOf, day);
    }

    public boolean percentage() {
        return "%".equals(unitOfMeasure);
    }
}
