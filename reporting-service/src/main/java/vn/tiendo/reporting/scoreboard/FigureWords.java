package vn.tiendo.reporting.scoreboard;

import java.util.Arrays;

import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** How a figure that is no number is called; a grade is the plan's own word. */
final class FigureWords {

    private static final String AND = ", ";

    private FigureWords() {
    }

    /** @param word of one who reports, or of several: "ACHIEVED, PARTLY" */
    static Text of(String word) {
        return Arrays.stream(word.split(AND)).map(FigureWords::one)
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
