package vn.tiendo.plan.plan.domain;


import org.junit.jupiter.api.Test;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.MeasuredFrom.Share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tiendo.plan.plan.domain.Plans.bound;
import static vn.tiendo.plan.plan.domain.Plans.flaws;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.target;

/** Targets about the reports themselves. */
class OwnReportsFitTest {

    private static final String AT = "/sections/0/targets/0/";

    private static Plans.TargetBuilder punctual(String... departments) {
        return target("A").rule(new Rule.AtLeast(bound("100")), Measure.NONE).percentOfWhole()
                .measuredFrom(Share.PUNCTUALITY, departments);
    }

    @Test
    void aFloorOnAShareIsMeasuredOverAllWhoReportOrSomeOfThem() {
        assertThat(flaws(plan(punctual().build()))).isEmpty();
        assertThat(flaws(plan(punctual("police", "land").build()))).isEmpty();
    }

    @Test
    void nobodyReportsIt() {
        assertThat(flaws(plan(punctual().rule(new Rule.AtLeast(bound("100")), Measure.RATIO).parts(PartsAggregation.RATIO).build())))
                .containsExactly(new Flaw(AT + "measure", FlawCode.RULE_MEASURE_MISMATCH, "RATIO", "NONE"));
    }

    @Test
    void onlyAFloorOnAShareIsMeasuredSo() {
        assertThat(flaws(plan(punctual().rule(new Rule.AtMost(bound("5")), Measure.NONE).build())))
                .containsExactly(new Flaw(AT + "measuredFrom", FlawCode.NOT_MEASURED_FROM_REPORTS, "A", null));
        assertThat(flaws(plan(punctual().in("báo cáo").build())))
                .containsExactly(new Flaw(AT + "unitOfMeasure", FlawCode.UNIT_OF_MEASURE_MISMATCH, "báo cáo", "%"));
    }

    @Test
    void noMoreThanAllReportsCanBeAskedFor() {
        assertThat(flaws(plan(punctual().rule(new Rule.AtLeast(bound("101")), Measure.NONE).build())))
                .extracting(Flaw::pointer, Flaw::code).containsExactly(
                        tuple(AT + "rule/bound", FlawCode.CONTRADICTORY_RULE));
    }

    @Test
    void departmentsAreThoseOfTheUnitAndEachIsNamedOnce() {
        assertThat(flaws(plan(punctual("police", "police", "health").build()))).containsExactly(
                new Flaw(AT + "measuredFrom/departments/1", FlawCode.DUPLICATE_DEPARTMENT, "police", null),
                new Flaw(AT + "measuredFrom/departments/2", FlawCode.UNKNOWN_DEPARTMENT, "health", "ward"));
    }

    @Test
    void aDepartmentWhoseReportsAreCountedIsNamed() {
        assertThat(plan(punctual("police").build()).targets().filter(each -> each.names("police"))).hasSize(1);
    }
}
