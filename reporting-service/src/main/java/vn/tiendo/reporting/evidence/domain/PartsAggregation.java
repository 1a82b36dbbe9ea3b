package vn.tiendo.reporting.evidence.domain;

/** How the figures of all who report make the figure of a period. */
public enum PartsAggregation {
    SUM,
    /** Σ numerator / Σ denominator. */
    RATIO,
    MAX, MIN,
    /** How many of those who report have done it. */
    COUNT_DONE,
    /** The lowest grade, the weakest assessment, the last one to be done. */
    WORST;

    /** Of targets that do not say it. */
    public static PartsAggregation usualFor(Rule rule, boolean shares) {
        return switch (rule) {
            case Rule.RatedAtLeast _, Rule.DoneBy _, Rule.Narrative _ -> WORST;
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.NoneOccur _, Rule.ChangeFrom _,
                    Rule.BetterThanLastYear _, Rule.MeetAssigned _, Rule.AllOf _, Rule.AtLeastOf _ ->
                shares ? RATIO : SUM;
        };
    }

    /** Whether figures are added, so that bare percentages are of no use. */
    public boolean adds() {
        return this == SUM || this == RATIO;
    }
}
