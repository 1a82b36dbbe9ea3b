package vn.tiendo.plan.plan.domain;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.ValidationRule.Operator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.plan.domain.Plans.bound;
import static vn.tiendo.plan.plan.domain.Plans.flaws;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.target;

class ValidationRulesFitTest {

    private static final String FIRST = "/validationRules/0";
    private static final Plan PLAN = plan(cases("ALL").build(), cases("A").build(), cases("B").build(),
            cases("HOUSES").in("hộ").build(), cases("AT-END").schedule(Aggregation.LAST, Pace.NONE).build(),
            cases("MOST").duty("land", "land", "police").parts(PartsAggregation.MAX).build(),
            target("WORDS").number("7").build());

    @Test
    void numbersOfOneUnitOfMeasureAreLaidBesideEachOther() {
        assertThat(flaws(Plans.with(PLAN, sum("V1", "ALL", "A", "B"),
                new ValidationRule("V2", "A", Operator.NOT_ABOVE, List.of("ALL"))))).isEmpty();
    }

    @Test
    void whatCannotBeComparedIsToldAllAtOnce() {
        assertThat(flaws(Plans.with(PLAN, sum("V1", "ALL", "HOUSES", "AT-END", "WORDS", "MOST", "NONE", "ALL"))))
                .containsExactly(new Flaw(FIRST + "/right/0", FlawCode.NOT_COMPARABLE, "hộ", "vụ"),
                        new Flaw(FIRST + "/right/1", FlawCode.NOT_COMPARABLE, "LAST", "SUM"),
                        new Flaw(FIRST + "/right/2", FlawCode.RULE_MEASURE_MISMATCH, "NARRATIVE", List.of("NUMBER", "COUNT")),
                        new Flaw(FIRST + "/right/3", FlawCode.PARTS_DO_NOT_ADD_UP, "MAX", List.of("SUM")),
                        new Flaw(FIRST + "/right/4", FlawCode.UNKNOWN_TARGET, "NONE", "ward-2024"),
                        new Flaw(FIRST + "/right/5", FlawCode.DUPLICATE_TARGET, "ALL", null));
    }

    @Test
    void eachRuleHasAnIdOfItsOwnAndSomethingOnTheRight() {
        assertThat(flaws(Plans.with(PLAN, sum("V1", "ALL", "A"), sum("V1", "ALL", "B"), sum("a b", "ALL"))))
                .extracting(each -> each.pointer() + " " + each.code()).containsExactly(
                        "/validationRules/1/id DUPLICATE_VALIDATION_RULE", "/validationRules/2/id UNKNOWN_VALUE",
                        "/validationRules/2/right REQUIRED");
    }

    @Test
    void whatCouldNotBeReadIsNotJudged() {
        assertThat(flaws(Plans.with(PLAN, sum("V1", "ALL", "WORDS")), Set.of("/sections/0/targets/6/measure"))).isEmpty();
    }

    @Test
    void aLimitOfChangesIsAboveZeroAndOfNumbers() {
        assertThat(flaws(plan(cases("A").explainChangeOver("20").build()))).isEmpty();
        assertThat(flaws(plan(cases("A").explainChangeOver("0").build(), target("W").explainChangeOver("20").build())))
                .extracting(each -> each.pointer() + " " + each.code()).containsExactly(
                        "/sections/0/targets/0/explainChangeOver OUT_OF_RANGE",
                        "/sections/0/targets/1/explainChangeOver RULE_MEASURE_MISMATCH");
    }

    private static ValidationRule sum(String id, String left, String... right) {
        return new ValidationRule(id, left, Operator.SUM_OF, List.of(right));
    }

    private static Plans.TargetBuilder cases(String id) {
        return target(id).rule(new Rule.AtMost(bound("5")), Measure.COUNT).in("vụ").schedule(Aggregation.SUM, Pace.NONE);
    }
}
