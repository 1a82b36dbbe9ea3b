package vn.tiendo.reporting.scoreboard.domain;

/** The same sentence in Vietnamese and in English. */
public record Text(String vi, String en) {

    public Text then(Text next) {
        return new Text(vi + next.vi, en + next.en);
    }
}
