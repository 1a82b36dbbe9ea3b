package vn.tiendo.plan.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.ReportingCycle;
import vn.tiendo.platform.input.Input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class PlanFormTest {

    private static final String TARGET = "/sections/0/targets/0";

    @Test
    void whatWasWrittenIsReadBackTheSame() {
        var plan = PlanForm.read(Input.of(example()));
        JsonNode written = Files.JSON.valueToTree(PlanForm.write(plan));

        assertThat(PlanForm.read(Input.of(written))).isEqualTo(plan);
    }

    @Test
    void everyRuleOfTheContractsExampleIsReadAndWrittenWithoutLoss() {
        var written = Files.JSON.writeValueAsString(PlanForm.write(PlanForm.read(Input.of(example()))));

        assertThat(Files.JSON.readTree(written).get("sections")).isEqualTo(example().get("sections"));
    }

    @Test
    void whatNobodyReportsIsReadAndWrittenWithoutLoss() {
        var city = (ObjectNode) Files.json(Files.EVENTS.resolve("plan-in-force.v1.city.example.json"));
        city.remove(List.of("unitName", "unitPath", "departments", "dates"));
        var input = Input.of(city);
        var written = Files.JSON.writeValueAsString(PlanForm.write(PlanForm.read(input)));

        assertThat(input.violations()).isEmpty();
        assertThat(Files.JSON.readTree(written).get("sections")).isEqualTo(city.get("sections"));
    }

    @Test
    void defaultsAreFilledIn() {
        var target = written(changed -> {
            changed.remove(List.of("aggregation", "pace", "partOfWhole", "partsAggregation", "reporting",
                    "weight"));
            changed.set("rule", Files.JSON.valueToTree(Map.of("kind", "AT_LEAST", "bound", Map.of("value", 98))));
        });

        assertThat(target).containsEntry("aggregation", "LAST").containsEntry("pace", "NONE")
                .containsEntry("partOfWhole", false).containsEntry("partsAggregation", "SUM")
                .containsEntry("reporting", List.of("tai-chinh"))
                .containsEntry("weight", java.math.BigDecimal.ONE);
        assertThat(requireNonNull(target.get("rule")).toString()).contains("inclusive=true");
    }

    @Test
    void everythingThatCannotBeReadIsToldAtOnce() {
        assertThat(violations(target -> {
            target.put("colour", "red");
            target.put("title", 5);
            target.put("measure", "GUESS");
            target.put("weight", "heavy");
            target.remove("responsible");
        })).containsExactlyInAnyOrder(
                at("/colour", "unknown-property"), at("/title", "wrong-type"), at("/measure", "unknown-value"),
                at("/weight", "wrong-type"), at("/responsible", "required"));
    }

    @Test
    void aRuleOfAnUnknownKindIsToldOnce() {
        assertThat(violations(target -> ((ObjectNode) requireNonNull(target.get("rule"))).put("kind", "MAGIC")))
                .containsExactly(at("/rule/kind", "unknown-value"));
    }

    @Test
    void aRuleHasThePropertiesOfItsKindOnly() {
        assertThat(violations(target -> ((ObjectNode) requireNonNull(target.get("rule"))).put("bound", 5)))
                .containsExactly(at("/rule/bound", "unknown-property"));
    }

    @Test
    void aRatioNamesBothItsParts() {
        assertThat(violations(target -> target.put("measure", "RATIO"))).containsExactlyInAnyOrder(
                at("/numerator", "required"), at("/denominator", "required"));
    }

    @Test
    void aReportedTargetSaysHowOften() {
        assertThat(violations(target -> target.remove("frequency"))).containsExactly(at("/frequency", "required"));
    }

    @Test
    void nothingIsOwedForAComposite() {
        assertThat(violations(target -> target.put("measure", "NONE")
                .putArray("expected").addObject().put("period", "2024-Q1").put("value", 1))).containsExactlyInAnyOrder(
                at("/frequency", "rule-measure-mismatch"), at("/aggregation", "rule-measure-mismatch"),
                at("/expected", "takes-no-schedule"));
    }

    @Test
    void aReportingCycleIsClosedInThePeriodsLastMonthAndCountsWorkingDaysUnlessItSaysOtherwise() {
        var plan = example();
        plan.putArray("reportingCycles").addObject().put("frequency", "MONTHLY").put("closingDay", 0).put("sendingDays", 3);

        assertThat(PlanForm.read(Input.of(plan)).reportingCycles()).containsExactly(
                new ReportingCycle(Frequency.MONTHLY, 0, 0, 3, ReportingCycle.DayKind.WORKING));
    }

    @Test
    void whatCannotBeReadOfAReportingCycleIsToldInItsPlace() {
        var plan = example();
        plan.putArray("reportingCycles").addObject().put("frequency", "WEEKLY").put("closingDay", 2.5).put("day", 1);
        var input = Input.of(plan);

        PlanForm.read(input);

        assertThat(input.violations()).extracting(each -> each.pointer() + " " + each.code()).containsExactlyInAnyOrder(
                "/reportingCycles/0/frequency unknown-value", "/reportingCycles/0/closingDay wrong-type",
                "/reportingCycles/0/sendingDays required", "/reportingCycles/0/day unknown-property");
    }

    @Test
    void whatCannotBeReadOfAValidationRuleIsToldInItsPlace() {
        var plan = example();
        plan.putArray("validationRules").addObject().put("left", "A").put("operator", "BELOW").put("why", "x");
        var input = Input.of(plan);

        PlanForm.read(input);

        assertThat(input.violations()).extracting(each -> each.pointer() + " " + each.code()).containsExactlyInAnyOrder(
                "/validationRules/0/id required", "/validationRules/0/operator unknown-value",
                "/validationRules/0/right required", "/validationRules/0/why unknown-property");
    }

    @Test
    void nullMeansAbsent() {
        assertThat(violations(target -> target.putNull("note").putNull("partOf"))).isEmpty();
        assertThat(violations(target -> target.putNull("id"))).containsExactly(at("/id", "required"));
    }

    private static ObjectNode example() {
        var event = (ObjectNode) Files.json(Files.EVENTS.resolve("plan-in-force.v1.example.json"));
        return event.remove(List.of("unitName", "unitPath", "departments", "dates"));
    }

    /** The first target, KT-1.a, changed and written again. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> written(Consumer<ObjectNode> change) {
        var input = Input.of(changed(change));
        var plan = PlanForm.read(input);
        assertThat(input.violations()).isEmpty();
        var sections = (List<Map<String, Object>>) requireNonNull(PlanForm.write(plan).get("sections"));
        return ((List<Map<String, Object>>) requireNonNull(sections.getFirst().get("targets"))).getFirst();
    }

    private static List<Tuple> violations(Consumer<ObjectNode> change) {
        var input = Input.of(changed(change));
        PlanForm.read(input);
        return input.violations().stream().map(each -> Tuple.tuple(each.pointer(), each.code())).toList();
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        var plan = example();
        change.accept((ObjectNode) plan.at(TARGET));
        return plan;
    }

    private static Tuple at(String field, String code) {
        return Tuple.tuple(TARGET + field, code);
    }
}
