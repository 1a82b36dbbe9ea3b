package vn.tiendo.reporting.scoreboard.domain;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.verdict.domain.Given;

import static org.assertj.core.api.Assertions.assertThat;

class FigureNamesTest {

    private static final List<Rule.Component> CASES = List.of(new Rule.Component("cases", "Số vụ", "vụ", Map.of()));

    private static final Plan FIRST = Given.plan(
            Given.rule(new Rule.BetterThanLastYear(Rule.Direction.DECREASE, CASES)).id("A").reporting("a").target(),
            Given.rule(new Rule.NoneOccur()).id("B").reporting("b").target());

    /** Without target B and department b. */
    private static final Plan AMENDED = Given.plan(Given.rule(new Rule.NoneOccur()).id("A").reporting("a").target());

    private final FigureNames names = new FigureNames(new PlanVersions(List.of(FIRST)));

    @Test
    void targetsDepartmentsPartsAndComponentsHaveTheirNames() {
        assertThat(names.number("A")).isEqualTo("A");
        assertThat(names.title("A")).isEqualTo("Chỉ tiêu A");
        assertThat(names.department("A", "b")).isEqualTo("Ngành b");
        assertThat(names.components("A")).isEqualTo(CASES);
        assertThat(names.components("B")).isEmpty();
    }

    @Test
    void whatNoVersionKnowsIsCalledByItsId() {
        assertThat(names.title("C")).isEqualTo("C");
        assertThat(names.department("A", "khu phố Chợ")).isEqualTo("khu phố Chợ");
        assertThat(names.department("C", "b")).isEqualTo("b");
        assertThat(names.components("C")).isEmpty();
    }

    @Test
    void theNewestVersionThatHasTheTargetSaysIt() {
        Plan second = new Plan(AMENDED.id(), AMENDED.unit(), AMENDED.unitPath(), AMENDED.unitName(), AMENDED.year(), AMENDED.title(), null,
                AMENDED.sections(), AMENDED.departments(), 2, Given.AT, AMENDED.effectiveFrom(), null);
        FigureNames amended = new FigureNames(new PlanVersions(List.of(second, FIRST)));

        assertThat(amended.components("A")).isEmpty();
        assertThat(amended.title("B")).isEqualTo("Chỉ tiêu B");
        assertThat(amended.department("B", "b")).isEqualTo("Ngành b");
    }
}
