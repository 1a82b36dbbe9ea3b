package vn.tiendo.plan.plan.domain;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.plan.domain.Plans.bound;
import static vn.tiendo.plan.plan.domain.Plans.flaws;
import static vn.tiendo.plan.plan.domain.Plans.flawsOfCity;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.target;

/** Targets of a city that are the sum of its wards'. */
class SumsFitTest {

    private static final String AT = "/sections/0/targets/0/";

    private static Plans.TargetBuilder sum(String unitOfMeasure) {
        return target("A").rule(new Rule.AtLeast(bound("5")), Measure.NONE).in(unitOfMeasure);
    }

    private static Plans.TargetBuilder revenue() {
        return sum("đồng").sumOf("revenue", PartsAggregation.SUM, Aggregation.SUM);
    }

    @Test
    void aSumIsPutTogetherAsTheCatalogueSays() {
        assertThat(flawsOfCity(plan(revenue().build()))).isEmpty();
        assertThat(flawsOfCity(plan(sum("phường").sumOf("recognised", PartsAggregation.COUNT_DONE, Aggregation.LAST).build())))
                .isEmpty();
    }

    @Test
    void whatTheCatalogueSaysOtherwiseIsTold() {
        assertThat(flawsOfCity(plan(sum("người").sumOf("revenue", PartsAggregation.RATIO, Aggregation.LAST).build())))
                .containsExactly(
                        new Flaw(AT + "partsAggregation", FlawCode.AGGREGATION_MISMATCH, "RATIO", "SUM"),
                        new Flaw(AT + "aggregation", FlawCode.AGGREGATION_MISMATCH, "LAST", "SUM"),
                        new Flaw(AT + "unitOfMeasure", FlawCode.UNIT_OF_MEASURE_MISMATCH, "người", "đồng"));
    }

    @Test
    void whatDoesNotAddUpOverUnitsIsRefused() {
        assertThat(flawsOfCity(plan(sum("vụ").sumOf("fires", PartsAggregation.SUM, Aggregation.LAST).build())))
                .containsExactly(new Flaw(AT + "sumOf", FlawCode.NOT_ADDED_OVER_UNITS, "fires", null));
        assertThat(flawsOfCity(plan(sum("vụ").sumOf("far", PartsAggregation.SUM, Aggregation.LAST).build())))
                .containsExactly(new Flaw(AT + "sumOf", FlawCode.UNKNOWN_INDICATOR, "far", null));
    }

    @Test
    void aWardHasNobodyBelow() {
        assertThat(flaws(plan(revenue().build())))
                .containsExactly(new Flaw(AT + "sumOf", FlawCode.NO_UNITS_BELOW, "ward", null));
    }

    @Test
    void onlyANumberIsSummedAndNobodyReportsIt() {
        var worded = revenue().rule(new Rule.Narrative(), Measure.NARRATIVE).build();

        assertThat(flawsOfCity(plan(worded))).containsExactly(
                new Flaw(AT + "measure", FlawCode.RULE_MEASURE_MISMATCH, "NARRATIVE", "NONE"),
                new Flaw(AT + "sumOf", FlawCode.TAKES_NO_SUM, "A", null));
    }
}
