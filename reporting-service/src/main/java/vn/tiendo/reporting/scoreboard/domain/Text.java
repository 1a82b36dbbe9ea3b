package vn.tiendo.reporting.scoreboard.domain;

/** The same sentence in Vietnamese and in English. */
public record Text(String vi, String en) {

    /** The unit of what is made of criteria, the only one that no plan names. */
    public static final Text CRITERIA = new Text("tiêu chí", "criteria");

    public static Text unit(String unit) {
        return unit.equals(CRITERIA.vi) ? CRITERIA : new Text(unit, unit);
    }

    /** The unit of the difference between two numbers of a unit: that between two percentages is in points of percent. */
    public static Text unitOfDifference(String unit) {
        return unit.equals("%") ? new Text("điểm %", "percentage points") : new Text(unit, unit);
    }

    /**
     * How many targets are kept.
     *
     * @param share "22/27" @param exceeded how many of them are exceeded; said only where there are any
     */
    public static Text attained(String share, long exceeded) {
        Text kept = new Text(share + " chỉ tiêu đạt và vượt", share + " targets met or exceeded");
        return exceeded == 0 ? kept
                : kept.then(new Text(", trong đó " + exceeded + " vượt", ", " + exceeded + " of them exceeded"));
    }

    public Text then(Text next) {
        return new Text(vi + next.vi, en + next.en);
    }
}
