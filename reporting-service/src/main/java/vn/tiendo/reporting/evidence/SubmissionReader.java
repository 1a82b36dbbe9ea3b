package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Value;

/** The data of any event about a submission: all have the same shape, the state says which it is. */
@Component
class SubmissionReader {

    private final JsonMapper json;

    SubmissionReader(JsonMapper json) {
        this.json = json;
    }

    Submission read(byte[] data, long sequence, Instant at) {
        Json submission = new Json(json.readTree(data), "");
        State state = submission.as("state", State::valueOf);
        boolean received = state != State.DRAFT || submission.optionalText("submittedAt").isPresent();
        return Submission.of(submission.text("plan"), submission.text("department"),
                submission.as("period", Period::valueOf), sequence, state, received, submission.flag("late", false),
                at, submission.list("figures", SubmissionReader::figure));
    }

    private static Figure figure(Json figure) {
        return new Figure(figure.text("target"), figure.textOrNull("part"),
                (int) figure.optionalNumber("revision").map(Number::longValue).orElse(1L).longValue(),
                value(figure.object("value")), figure.optionalText("quality").filter("ESTIMATED"::equals).isPresent(),
                figure.textOrNull("explanation"));
    }

    private static Value value(Json value) {
        return switch (value.text("kind")) {
            case "NUMBER" -> new Value.Number(value.number("number"));
            case "RATIO" -> new Value.Ratio(value.number("numerator"), value.number("denominator"));
            case "COUNT" -> new Value.Count(value.number("count"));
            case "RATING" -> new Value.Rating(value.text("grade"));
            case "DONE" -> new Value.Done(value.flag("done", false),
                    value.optionalAs("on", LocalDate::parse).orElse(null));
            case "NARRATIVE" -> new Value.Narrative(value.as("assessment", Value.Assessment::valueOf),
                    value.textOrNull("ground"));
            case "COMPONENTS" -> new Value.Components(value.numbers("components"));
            case "NO_DATA" -> new Value.NoData(value.optionalText("reason").orElse("OTHER"), value.textOrNull("note"));
            default -> throw value.unreadable("kind", "a known kind of value, not '" + value.text("kind") + "'");
        };
    }
}
