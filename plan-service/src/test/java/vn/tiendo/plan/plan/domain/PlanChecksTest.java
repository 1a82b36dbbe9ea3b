package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.Rule.ChangeUnit;
import vn.tiendo.plan.plan.domain.Rule.Direction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.plan.domain.Plans.above;
import static vn.tiendo.plan.plan.domain.Plans.bound;
import static vn.tiendo.plan.plan.domain.Plans.flaws;
import static vn.tiendo.plan.plan.domain.Plans.plan;
import static vn.tiendo.plan.plan.domain.Plans.planOf;
import static vn.tiendo.plan.plan.domain.Plans.target;

class PlanChecksTest {

    private static final Rule AT_MOST = new Rule.AtMost(bound("5"));
    private static final String FIRST = "/sections/0/targets/0";

    @Test
    void aPlanWithoutFlawsPasses() {
        assertThat(flaws(plan(target("KT-1").build(), target("KT-2").build()))).isEmpty();
    }

    @Test
    void allFlawsAreToldAtOnce() {
        var plan = plan(
                target("KT-1").rule(new Rule.Between(bound("100"), bound("98")), Measure.NUMBER).build(),
                target("KT-1").number("KT-1").duty("nobody").build(),
                target("KT-3").rule(new Rule.AllOf(List.of("KT-9")), Measure.NONE).build());

        assertThat(flaws(plan)).extracting(Flaw::pointer, Flaw::code).containsExactlyInAnyOrder(
                at("/sections/0/targets/0/rule/to", FlawCode.CONTRADICTORY_RULE),
                at("/sections/0/targets/1/id", FlawCode.DUPLICATE_TARGET),
                at("/sections/0/targets/1/number", FlawCode.DUPLICATE_NUMBER),
                at("/sections/0/targets/1/responsible", FlawCode.UNKNOWN_DEPARTMENT),
                at("/sections/0/targets/2/rule/criteria/0", FlawCode.UNKNOWN_CRITERION));
    }

    @Test
    void thePlansIdIsMadeOfUnitAndYear() {
        var right = plan();
        var wrong = new Plan("ward-2025", "ward", 2024, right.title(), right.resolution(), List.of(), List.of(), right.sections());

        assertThat(flaws(wrong)).containsExactly(new Flaw("/id", FlawCode.UNKNOWN_VALUE, "ward-2025", "ward-2024"));
    }

    @Test
    void aYearOutsideTheCenturyIsOutOfRange() {
        var right = plan();
        var wrong = new Plan("ward-20", "ward", 20, right.title(), right.resolution(), List.of(), List.of(), right.sections());

        assertThat(flaws(wrong)).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at("/year", FlawCode.OUT_OF_RANGE));
    }

    @Test
    void anUnknownUnitIsToldOnceAndItsDepartmentsAreNotJudged() {
        var unknown = new PlanUnderCheck(plan(target("KT-1").duty("nobody").build()), Optional.empty(),
                Plans.CATALOGUE, Set.of());

        assertThat(PlanChecks.flaws(unknown)).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at("/unit", FlawCode.UNKNOWN_UNIT));
    }

    @Test
    void aTargetIsLinkedToAnIndicatorOfTheCatalogueAboveItsUnit() {
        assertThat(flaws(plan(target("A").rule(AT_MOST, Measure.RATIO).indicator("garbage", null).build(),
                target("B").rule(AT_MOST, Measure.COUNT).indicator("fires", "vụ").build(),
                target("C").indicator("fires", null).build()))).isEmpty();
        assertThat(flaws(plan(target("A").rule(AT_MOST, Measure.COUNT).indicator("none", "vụ").build(),
                target("B").rule(AT_MOST, Measure.COUNT).indicator("far", "vụ").build())))
                .extracting(Flaw::pointer, Flaw::code, Flaw::given).containsExactly(
                        Tuple.tuple(FIRST + "/indicator", FlawCode.UNKNOWN_INDICATOR, "none"),
                        Tuple.tuple("/sections/0/targets/1/indicator", FlawCode.UNKNOWN_INDICATOR, "far"));
    }

    @Test
    void aTargetIsMeasuredAsItsIndicatorIs() {
        assertThat(flaws(plan(target("A").rule(AT_MOST, Measure.NUMBER).indicator("garbage", null).build(),
                target("B").rule(AT_MOST, Measure.COUNT).indicator("fires", "người").build())))
                .containsExactly(new Flaw(FIRST + "/unitOfMeasure", FlawCode.UNIT_OF_MEASURE_MISMATCH, null, "%"),
                        new Flaw("/sections/0/targets/1/unitOfMeasure", FlawCode.UNIT_OF_MEASURE_MISMATCH, "người", "vụ"));
        assertThat(flaws(plan(target("A").rule(AT_MOST, Measure.NUMBER).indicator("garbage", null).build()),
                Set.of(FIRST + "/unitOfMeasure"))).as("nothing is concluded from what could not be read").isEmpty();
    }

    @Test
    void figuresOfSeveralArePutTogetherInAWayThatFitsThem() {
        var share = floor().rule(AT_MOST, Measure.RATIO).duty("land", "land", "police");
        var bare = target("B").rule(AT_MOST, Measure.NUMBER).percentOfWhole().duty("land", "land", "police");
        var done = target("C").rule(AT_MOST, Measure.DONE);

        assertThat(flaws(plan(share.build(), bare.parts(PartsAggregation.MIN).build(), done.build()))).isEmpty();
        assertThat(flaws(plan(share.parts(PartsAggregation.SUM).build(), bare.parts(PartsAggregation.SUM).build(),
                done.schedule(Aggregation.SUM, Pace.NONE).build(),
                target("D").parts(PartsAggregation.COUNT_DONE).build()))).containsExactly(
                        new Flaw(FIRST + "/partsAggregation", FlawCode.PARTS_DO_NOT_ADD_UP, "SUM", List.of("RATIO", "MAX", "MIN")),
                        new Flaw("/sections/0/targets/1/partsAggregation", FlawCode.PARTS_DO_NOT_ADD_UP, "SUM",
                                List.of("MAX", "MIN")),
                        new Flaw("/sections/0/targets/2/aggregation", FlawCode.PARTS_DO_NOT_ADD_UP, "SUM", List.of("LAST")),
                        new Flaw("/sections/0/targets/3/partsAggregation", FlawCode.PARTS_DO_NOT_ADD_UP, "COUNT_DONE",
                                List.of("WORST")));
    }

    @Test
    void aPhasedScheduleGoesThroughThePlansYearInOrder() {
        var right = floor().expected(Pace.NONE, by("2024-M02", "1"), by("2024-Q1", "2"), by("2024-S1", "9")).build();
        var wrong = floor().expected(Pace.LINEAR, by("2024-S1", "3"), by("2024-Q2", "4"), by("2023-A1", "5"),
                by("2024-Q5", "5")).build();

        assertThat(flaws(plan(right))).isEmpty();
        assertThat(flaws(plan(wrong))).extracting(Flaw::pointer, Flaw::code).containsExactly(
                at(FIRST + "/pace", FlawCode.PACE_BESIDE_SCHEDULE),
                at(FIRST + "/expected/1/period", FlawCode.PERIODS_NOT_IN_ORDER),
                at(FIRST + "/expected/2/period", FlawCode.UNKNOWN_VALUE),
                at(FIRST + "/expected/3/period", FlawCode.UNKNOWN_VALUE));
    }

    @Test
    void whatAScheduleEndsWithAttainsTheRule() {
        assertThat(flaws(plan(floor().expected(Pace.NONE, by("2024-A1", "12")).build()))).isEmpty();
        assertThat(flaws(plan(floor().expected(Pace.NONE, by("2024-A1", "11")).build()))).extracting(Flaw::pointer,
                Flaw::code).containsExactly(at(FIRST + "/expected/0/value", FlawCode.CONTRADICTORY_RULE));
        assertThat(flaws(plan(target("A").rule(AT_MOST, Measure.COUNT).expected(Pace.NONE, by("2024-M12", "6")).build())))
                .extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/expected/0/value", FlawCode.CONTRADICTORY_RULE));
        assertThat(flaws(plan(target("A").expected(Pace.NONE, by("2024-M12", "6")).build()))).extracting(Flaw::pointer,
                Flaw::code).containsExactly(at(FIRST + "/expected", FlawCode.TAKES_NO_SCHEDULE));
    }

    private static Plans.TargetBuilder floor() {
        return target("A").rule(new Rule.AtLeast(bound("12")), Measure.NUMBER);
    }

    private static Expected by(String period, String value) {
        return new Expected(period, new BigDecimal(value));
    }

    @Test
    void sectionsHaveIdsAndNumbersOfTheirOwn() {
        var twice = planOf(new Section("KT", "1", "Kinh tế", List.of()), new Section("KT", "1", "Văn hóa", List.of()));

        assertThat(flaws(twice)).extracting(Flaw::pointer, Flaw::code).containsExactlyInAnyOrder(
                at("/sections/1/id", FlawCode.DUPLICATE_SECTION),
                at("/sections/1/number", FlawCode.DUPLICATE_SECTION_NUMBER));
    }

    @Test
    void numbersMayRepeatInAnotherSectionButIdsMayNot() {
        var plan = planOf(
                new Section("KT", "1", "Kinh tế", List.of(target("A").number("1").build())),
                new Section("VH", "2", "Văn hóa", List.of(target("A").number("1").build())));

        assertThat(flaws(plan)).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at("/sections/1/targets/0/id", FlawCode.DUPLICATE_TARGET));
    }

    @Test
    void aTargetIdWithSpacesIsNotAnId() {
        assertThat(flaws(plan(target("KT 1").build()))).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/id", FlawCode.UNKNOWN_VALUE));
    }

    @Test
    void aBoundThatIsExcludedOnBothSidesOfOneValueLeavesNothing() {
        assertThat(ruleFlaw(new Rule.Between(bound("5"), bound("5")))).isEmpty();
        assertThat(ruleFlaw(new Rule.Between(above("5"), bound("5"))))
                .containsExactly(at(FIRST + "/rule/to", FlawCode.CONTRADICTORY_RULE));
    }

    @Test
    void aChangeOfAtMostLessThanAtLeastContradictsItself() {
        var rule = new Rule.ChangeFrom(Direction.INCREASE, ChangeUnit.PERCENT, bound("9"), bound("8"));

        assertThat(ruleFlaw(rule)).containsExactly(at(FIRST + "/rule/atMost", FlawCode.CONTRADICTORY_RULE));
    }

    @Test
    void aCutInPercentNeedsABaselineAboveZeroWhenOneIsGiven() {
        var rule = new Rule.ChangeFrom(Direction.DECREASE, ChangeUnit.PERCENT, bound("30"), null);

        assertThat(flaws(plan(target("KT-1").rule(rule, Measure.COUNT).build()))).isEmpty();
        assertThat(flaws(plan(target("KT-1").rule(rule, Measure.COUNT).baseline("80").build()))).isEmpty();
        assertThat(flaws(plan(target("KT-1").rule(rule, Measure.COUNT).baseline("0").build())))
                .extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/baseline/value", FlawCode.OUT_OF_RANGE));
    }

    @Test
    void aPartCannotBeAskedToExceedItsWhole() {
        var more = target("KT-1").rule(new Rule.AtLeast(above("100")), Measure.RATIO).percentOfWhole().build();
        var whole = target("KT-1").rule(new Rule.AtLeast(bound("100")), Measure.RATIO).percentOfWhole().build();
        var ofAPlan = target("KT-1").rule(new Rule.AtLeast(bound("120")), Measure.RATIO).build();

        assertThat(flaws(plan(more))).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/rule/bound", FlawCode.CONTRADICTORY_RULE));
        assertThat(flaws(plan(whole))).isEmpty();
        assertThat(flaws(plan(ofAPlan))).isEmpty();
    }

    @Test
    void moreCriteriaThanThereAreCannotBeAttained() {
        var plan = plan(target("C").rule(new Rule.AtLeastOf(2, List.of("C-1")), Measure.NONE).build(),
                target("C-1").partOf("C").build());

        assertThat(flaws(plan))
                .containsExactly(new Flaw(FIRST + "/rule/count", FlawCode.CONTRADICTORY_RULE, 2, 1));
    }

    @Test
    void noneOfTheCriteriaIsNoRule() {
        assertThat(flaws(plan(target("C").rule(new Rule.AtLeastOf(0, List.of()), Measure.NONE).build())))
                .extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/rule/count", FlawCode.OUT_OF_RANGE));
    }

    @Test
    void aGradeMustBeOnItsScale() {
        var scale = List.of("Yếu", "Khá", "Mạnh");

        assertThat(flaws(plan(target("A").rule(new Rule.RatedAtLeast(scale, "Tốt"), Measure.RATING).build())))
                .containsExactly(new Flaw(FIRST + "/rule/grade", FlawCode.GRADE_NOT_ON_SCALE, "Tốt", scale));
    }

    @Test
    void aScaleHasAtLeastTwoDifferentGrades() {
        for (var scale : List.of(List.of("Mạnh"), List.of("Mạnh", "Mạnh"))) {
            assertThat(flaws(plan(target("A").rule(new Rule.RatedAtLeast(scale, "Mạnh"), Measure.RATING).build())))
                    .extracting(Flaw::pointer, Flaw::code)
                    .containsExactly(at(FIRST + "/rule/scale", FlawCode.OUT_OF_RANGE));
        }
    }

    @Test
    void figuresOfLastYearAreOfTheYearBeforeThePlans() {
        var rule = new Rule.BetterThanLastYear(Direction.DECREASE, List.of(
                new Rule.Component("accidents", "Số vụ", "vụ",
                        Map.of("2023-M01", BigDecimal.TEN, "2024-M01", BigDecimal.ONE, "2023-M13", BigDecimal.ONE)),
                new Rule.Component("accidents", "Số vụ", "vụ", Map.of())));

        assertThat(flaws(plan(target("A").rule(rule, Measure.COMPONENTS).build())))
                .extracting(Flaw::pointer, Flaw::code).containsExactly(
                        at(FIRST + "/rule/components/0/lastYear/2023-M13", FlawCode.UNKNOWN_VALUE),
                        at(FIRST + "/rule/components/0/lastYear/2024-M01", FlawCode.UNKNOWN_VALUE),
                        at(FIRST + "/rule/components/1/id", FlawCode.DUPLICATE_COMPONENT));
    }

    @Test
    void nothingIsConcludedFromAYearThatCouldNotBeRead() {
        var rule = new Rule.BetterThanLastYear(Direction.DECREASE, List.of(
                new Rule.Component("accidents", "Số vụ", "vụ", Map.of("2059-M01", BigDecimal.TEN))));
        var course = floor().expected(Pace.NONE, by("2060-M02", "1")).build();

        assertThat(flaws(plan(target("A").rule(rule, Measure.COMPONENTS).build()), Set.of("/year"))).isEmpty();
        assertThat(flaws(plan(course), Set.of("/year"))).isEmpty();
    }

    @Test
    void aComparisonWithLastYearHasSomethingToCompare() {
        var rule = new Rule.BetterThanLastYear(Direction.DECREASE, List.of());

        assertThat(flaws(plan(target("A").rule(rule, Measure.COMPONENTS).build())))
                .extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/rule/components", FlawCode.REQUIRED));
    }

    @Test
    void weightAndAssignedShareAreAboveZero() {
        var plan = plan(target("A").weight("0")
                .rule(new Rule.MeetAssigned("thu", bound("0")), Measure.NUMBER).build());

        assertThat(flaws(plan)).extracting(Flaw::pointer, Flaw::code).containsExactlyInAnyOrder(
                at(FIRST + "/weight", FlawCode.OUT_OF_RANGE),
                at(FIRST + "/rule/percent/value", FlawCode.OUT_OF_RANGE));
    }

    @Test
    void everyReportingDepartmentIsADepartmentOfTheUnit() {
        assertThat(flaws(plan(target("A").duty("land", "police", "nobody").build())))
                .containsExactly(new Flaw(FIRST + "/reporting/1", FlawCode.UNKNOWN_DEPARTMENT, "nobody", "ward"));
    }

    @Test
    void anUnknownResponsibleDepartmentIsToldOnceAlthoughItAlsoReports() {
        assertThat(flaws(plan(target("A").duty("nobody").build()))).extracting(Flaw::pointer)
                .containsExactly(FIRST + "/responsible");
    }

    @Test
    void aCriterionMustSayWhatItIsPartOf() {
        var plan = plan(target("C").rule(new Rule.AllOf(List.of("C-1")), Measure.NONE).build(),
                target("C-1").build());

        assertThat(flaws(plan)).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/rule/criteria/0", FlawCode.CRITERION_MISMATCH));
    }

    @Test
    void aPartMustBeListedByItsComposite() {
        var plan = plan(target("C").rule(new Rule.AllOf(List.of()), Measure.NONE).build(),
                target("C-1").partOf("C").build());

        assertThat(flaws(plan)).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at("/sections/0/targets/1/partOf", FlawCode.CRITERION_MISMATCH));
    }

    @Test
    void aCriterionCountsOnce() {
        var plan = plan(target("C").rule(new Rule.AllOf(List.of("C-1", "C-1")), Measure.NONE).build(),
                target("C-1").partOf("C").build());

        assertThat(flaws(plan)).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/rule/criteria/1", FlawCode.CRITERION_MISMATCH));
    }

    @Test
    void partOfNamesATargetOfThePlan() {
        assertThat(flaws(plan(target("C-1").partOf("C").build()))).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(at(FIRST + "/partOf", FlawCode.UNKNOWN_CRITERION));
    }

    @Test
    void twoTargetsCannotBePartsOfEachOther() {
        var plan = plan(
                target("A").rule(new Rule.AllOf(List.of("B")), Measure.NONE).partOf("B").build(),
                target("B").rule(new Rule.AllOf(List.of("A")), Measure.NONE).partOf("A").build());

        assertThat(flaws(plan)).extracting(Flaw::pointer, Flaw::code).containsExactly(
                at("/sections/0/targets/0/partOf", FlawCode.CRITERION_MISMATCH),
                at("/sections/0/targets/1/partOf", FlawCode.CRITERION_MISMATCH));
    }

    @Test
    void aCompositeWithoutCriteriaWaitsForThem() {
        assertThat(flaws(plan(target("C").rule(new Rule.AllOf(List.of()), Measure.NONE).build()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void anOccurrenceIsCountedAndNothingElse(Measure measure) {
        var found = flaws(plan(target("A").rule(new Rule.NoneOccur(), measure).build()));

        if (measure == Measure.COUNT) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(new Flaw(FIRST + "/measure", FlawCode.RULE_MEASURE_MISMATCH,
                    measure.name(), List.of("COUNT")));
        }
    }

    @Test
    void nothingIsConcludedFromWhatCouldNotBeRead() {
        var plan = plan(target("C").rule(new Rule.Narrative(), Measure.NONE).build(),
                target("C-1").partOf("C").build());

        assertThat(flaws(plan, Set.of(FIRST + "/rule/kind"))).isEmpty();
        assertThat(flaws(plan)).hasSize(2);
    }

    private static List<Tuple> ruleFlaw(Rule rule) {
        return flaws(plan(target("A").rule(rule, Measure.NUMBER).build())).stream()
                .map(flaw -> at(flaw.pointer(), flaw.code())).toList();
    }

    private static Tuple at(String pointer, FlawCode code) {
        return Tuple.tuple(pointer, code);
    }

    @ParameterizedTest
    @CsvSource({"/sections, false", "/sections/0/targets/1, false", "/sections/0/targets/1/id, false",
        "/sections/0/targets/1/id/x, false", "/sections/0/targets/1/ids, true", "/sections/0/targets/10, true",
        "/sections/0/targets/1/weight, true", "/section, true", "/year, true"})
    void whatIsUnreadableMakesWhatHoldsItAndWhatLiesInItUnreadableToo(String pointer, boolean readable) {
        var checked = new PlanUnderCheck(plan(target("KT-1").build()), Optional.empty(), Map.of(),
                Set.of("/sections/0/targets/1/id", "/sections/0/targets/1/id.2", "/title"));

        assertThat(checked.readable(pointer)).isEqualTo(readable);
    }
}
