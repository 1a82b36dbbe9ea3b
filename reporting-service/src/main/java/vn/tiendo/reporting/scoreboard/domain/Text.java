package vn.tiendo.reporting.scoreboard.domain;

/** The same sentence in Vietnamese and in English. */
public record Text(String vi, String en) {

    /** The unit of the difference between two numbers of a unit: that between two percentages is in points of percent. */
    public static Text unitOfDifference(String unit) {
        return unit.equals("%") ? new Text("điểm %", "percentage points") : new Text(unit, unit);
    }

    public Text then(Text next) {
        return new Text(vi + next.vi, en + next.en);
    }
}
