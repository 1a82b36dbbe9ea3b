package vn.tiendo.reporting.scoreboard;

import java.util.List;

import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.verdict.domain.Recomputation;

/** What is answered about a verdict that was taken apart; shapes in openapi.yaml. */
record ExplanationView(String number, String title, Text required, Verdict verdict, List<Recomputation.Input> inputs,
        Verdict again, boolean agrees, List<String> differences) {

    static ExplanationView of(Row row, Recomputation again) {
        return new ExplanationView(row.number(), row.title(), row.required(), again.stored(), again.inputs(), again.again(),
                again.agrees(), again.differences());
    }
}
