package vn.tiendo.reporting.scoreboard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;

/**
 * The status of a target at a cut, with everything needed to compute it again.
 *
 * @param period the cut; null as long as nothing was reported
 * @param attained in {@code unitOfMeasure}: the level, the sum or the change reached; null where a number says nothing
 * @param required the bound for the whole year, in the same unit
 * @param expected what was to be there by the cut; null without a course, and while figures of its last period are still to come
 * @param share per cent of what is required for the year
 * @param finalForYear whatever comes later, only a correction of the figures used can change the status
 * @param unitsBelow who is in the sum and who is missing, by unit; null for a target that is no sum of units below
 * @param attainment how far the requirement of the year is fulfilled, 0 to 100 per cent; null where no number says it, or not yet
 * @param assigned how it stands against the figure that the level above assigned, where the target has one beside its own
 * @param since when this status became known
 */
public record Verdict(String target, Status status, Basis basis, @Nullable Period period,
        @Nullable BigDecimal attained, @Nullable String unitOfMeasure, @Nullable BigDecimal required,
        @Nullable BigDecimal expected, @Nullable BigDecimal share, boolean finalForYear, long planVersion,
        String rule, int ruleVersion, Thresholds thresholds, List<FigureUsed> figures, List<Missing> missing,
        @Nullable List<UnitBelow> unitsBelow, @Nullable BigDecimal attainment, @Nullable AgainstAssigned assigned, Text explanation,
        Instant since) {

    /** As the verdict, held against the assigned figure. */
    public record AgainstAssigned(Status status, BigDecimal required, @Nullable BigDecimal expected, @Nullable BigDecimal share,
            boolean finalForYear, Text explanation) {
    }

    /** @param submission plan/department/period */
    public record FigureUsed(String submission, String target, @Nullable String part, int revision, boolean approved,
            boolean estimated) {
    }

    /** A department owes a figure for a period that is over. */
    public record Missing(String department, Period period) {
    }

    /**
     * A unit below in a sum. Its figures stand among those of the verdict; how they make the unit's own figure is said by the
     * version of its plan.
     *
     * @param missing periods that are over and lack a figure of the unit
     */
    public record UnitBelow(String unit, String name, Standing standing, @Nullable String plan,
            @Nullable Long planVersion, @Nullable String target, List<Period> missing) {
    }

    /** How a unit below stands in a sum. */
    public enum Standing {
        /** With all figures that are due. */
        IN,
        /** With figures, but not for all periods that are over. */
        INCOMPLETE,
        /** Figures are due, and none is there or only "no data". */
        MISSING,
        /** None is due yet. */
        NOT_DUE,
        /** Its plan links no reported target to the indicator, or it has no plan. */
        NO_TARGET,
        /** Its figures are none that can be added: bare percentages, grades. */
        NOT_ADDABLE,
        /** It stands below no longer; what it gave until then counts. */
        FORMER
    }

    public Verdict knownSince(Instant earlier) {
        return new Verdict(target, status, basis, period, attained, unitOfMeasure, required, expected, share,
                finalForYear, planVersion, rule, ruleVersion, thresholds, figures, missing, unitsBelow, attainment, assigned,
                explanation, earlier);
    }

    /** @param scoreboard of a plan that no longer has the target */
    Verdict removedFrom(Scoreboard scoreboard) {
        Scoreboard.Amendment by = scoreboard.amendment();
        Text why = new Text("Chỉ tiêu không còn trong kế hoạch", "The target is no longer in the plan")
                .then(by == null ? new Text(".", ".") : new Text(" (" + by.number() + ").", " (" + by.number() + ")."));
        return new Verdict(target, Status.NOT_APPLICABLE, basis, scoreboard.period(), null, unitOfMeasure, null, null, null, false,
                scoreboard.planVersion(), rule, ruleVersion, thresholds, List.of(), List.of(), null, null, null, why, scoreboard.updatedAt());
    }
}
