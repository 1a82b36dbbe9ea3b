package vn.tiendo.plan.plan.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How the figures of several departments or neighbourhoods make that of the target, in one period. */
public enum PartsAggregation {
    SUM,
    /** Σ numerator / Σ denominator; a mean of percentages would weigh a hamlet like a town. */
    RATIO,
    MAX,
    MIN,
    /** How many of those who report have done it. */
    COUNT_DONE,
    /** The lowest grade, the weakest assessment, the last one to be done. */
    WORST;

    /** Unless a planner says otherwise. */
    public static Optional<PartsAggregation> usualFor(Measure measure, Rule rule) {
        return fitting(measure, rule).stream().findFirst();
    }

    /** For figures of units below. */
    public static PartsAggregation usualOverUnits(@Nullable String unitOfMeasure) {
        return "%".equals(unitOfMeasure) ? RATIO : SUM;
    }

    /** The usual one first; none when nothing is reported. */
    static Set<PartsAggregation> fitting(Measure measure, Rule rule) {
        return switch (measure) {
            case NUMBER, COUNT -> EnumSet.of(SUM, MAX, MIN);
            case RATIO -> EnumSet.of(RATIO, MAX, MIN);
            case COMPONENTS -> EnumSet.of(SUM);
            case RATING, NARRATIVE -> EnumSet.of(WORST);
            case DONE -> EnumSet.of(rule instanceof Rule.DoneBy ? WORST : COUNT_DONE);
            case NONE -> EnumSet.noneOf(PartsAggregation.class);
        };
    }
}
