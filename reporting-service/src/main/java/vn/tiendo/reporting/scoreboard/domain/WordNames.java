package vn.tiendo.reporting.scoreboard.domain;

import java.util.Arrays;

/** How a figure that is no number is called; a grade is the plan's own word. */
public final class WordNames {

    private static final String AND = ", ";

    private WordNames() {
    }

    /** @param word of one who reports, or of several: "ACHIEVED, PARTLY" */
    public static Text of(String word) {
        return Arrays.stream(word.split(AND)).map(WordNames::one)
                .reduce((before, after) -> before.then(new Text(AND, AND)).then(after)).orElseThrow();
    }

    private static Text one(String word) {
        return switch (word) {
            case "ACHIEVED" -> new Text("đạt", "achieved");
            case "PARTLY" -> new Text("đạt một phần", "partly");
            case "NOT_ACHIEVED" -> new Text("không đạt", "not achieved");
            case "DONE" -> new Text("đã xong", "done");
            case "NOT_DONE" -> new Text("chưa xong", "not done");
            case "NO_DATA" -> StatusNames.of(Status.NO_DATA);
            default -> new Text(word, word);
        };
    }
}
