package vn.tiendo.reporting.scoreboard;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.verdict.domain.Recomputation;

/**
 * What is answered about a verdict that was taken apart; shapes in openapi.yaml.
 *
 * @param components names of what is reported side by side for the target; empty where one value is
 */
record ExplanationView(String number, String title, Text required, Verdict verdict, List<Recomputation.Input> inputs,
        List<Component> components, Verdict again, boolean agrees, List<String> differences) {

    record Component(String id, String title, @Nullable String unitOfMeasure) {
    }

    static ExplanationView of(Row row, Recomputation again) {
        return new ExplanationView(row.number(), row.title(), row.required(), again.stored(), again.inputs(),
                components(again.target().rule()), again.again(), again.agrees(), again.differences());
    }

    static List<Component> components(Rule rule) {
        return rule instanceof Rule.BetterThanLastYear(_, var components)
                ? components.stream().map(one -> new Component(one.id(), one.title(), one.unitOfMeasure())).toList() : List.of();
    }
}
