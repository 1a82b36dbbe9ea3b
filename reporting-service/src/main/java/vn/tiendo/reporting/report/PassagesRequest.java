package vn.tiendo.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.report.domain.Narrative;
import vn.tiendo.reporting.report.domain.Passage;
import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportInput;

/** What somebody wants a part of the narrative to say. What its targets say when it is written is noted with it. */
record PassagesRequest(List<Passage> passages, List<Violation> violations) {

    private static final int MOST = 2_000;
    private static final int LONGEST = 10_000;

    static PassagesRequest read(JsonNode json, Narrative.Part part, ReportInput input) {
        Input body = Input.of(json);
        body.only("passages");
        List<Input> given = body.list("passages");
        if (given.isEmpty() || given.size() > MOST) {
            body.refuse("passages", "out-of-range", given.size(), "1 … " + MOST);
        }
        List<Passage> passages = given.stream().map(passage -> passage(passage, part, input.rows())).toList();
        return new PassagesRequest(passages, body.violations());
    }

    private static Passage passage(Input passage, Narrative.Part part, Map<String, Row> rows) {
        passage.only("kind", "text", "targets");
        Kind kind = passage.oneOf("kind", Kind.class, Kind.PARAGRAPH);
        if (!part.takes(kind)) {
            passage.refuse("kind", "unknown-value", kind, List.of(Kind.PARAGRAPH, Kind.ITEM, Kind.NESTED_ITEM));
        }
        String text = passage.text("text");
        if (text.length() > LONGEST) {
            passage.refuse("text", "out-of-range", text.length(), "≤ " + LONGEST);
        }
        return Passage.on(targets(passage, rows), kind, text);
    }

    private static List<Row> targets(Input passage, Map<String, Row> rows) {
        List<String> ids = passage.texts("targets");
        ids.stream().filter(id -> !rows.containsKey(id)).forEach(id -> passage.refuse("targets", "unknown-target", id, null));
        return ids.stream().distinct().map(rows::get).filter(Objects::nonNull).toList();
    }
}
