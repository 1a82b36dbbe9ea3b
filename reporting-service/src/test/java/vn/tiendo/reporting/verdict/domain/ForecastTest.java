package vn.tiendo.reporting.verdict.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Forecast.Method;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastTest {

    private static final Given SUM = Given.rule(new Rule.AtLeast(Given.from("1200"))).sum();
    private static final Given LEVEL = Given.rule(new Rule.AtLeast(Given.from("98"))).unit("%");

    private static TargetHistory history(Given target, String figures) {
        List<Submission> states = Given.figures(figures).stream().map(Copy::latest).toList();
        return TargetHistory.of(new Replay(new PlanHistory("p-2024", List.of(Given.plan(target.target())), states, List.of()),
                BelowHistory.NONE, Thresholds.DEFAULT), Basis.APPROVED, "T").orElseThrow();
    }

    /** From January on. */
    private static String months(int... values) {
        return String.join("; ", IntStream.range(0, values.length).mapToObj(i -> String.format("M%02d %d", i + 1, values[i])).toList());
    }

    private static Forecast forecast(Given target, String figures) {
        return Forecast.of(history(target, figures), Optional.empty()).orElseThrow();
    }

    private static Forecast forecast(Given target, String figures, String lastYear) {
        return Forecast.of(history(target, figures), Optional.of(history(target, lastYear))).orElseThrow();
    }

    @Test
    void withoutAYearBeforeASumGoesOnAsUntilNow() {
        Forecast forecast = forecast(SUM, months(80, 90, 70));

        assertThat(forecast.method()).isEqualTo(Method.LINEAR);
        assertThat(forecast.yearEnd()).isEqualByComparingTo("960");
        assertThat(forecast.periodsLeft()).isEqualTo(9);
        assertThat(forecast.needed()).isEqualByComparingTo("106.666667");
        assertThat(forecast.error()).isNull();
        assertThat(forecast.sentence().vi()).isEqualTo("Nếu giữ nhịp từ đầu năm, cuối năm khoảng 960; để đạt yêu cầu, mỗi kỳ trong 9 kỳ"
                + " còn lại cần thêm 106,7.");
    }

    @Test
    void whatIsMissingIsNotZero() {
        Given two = Given.rule(new Rule.AtLeast(Given.from("1200"))).sum().reporting("a", "b");

        Forecast forecast = forecast(two, "M01 40; M01 b 40; M02 50; M02 b 40; M03 30");

        assertThat(forecast.from()).isEqualTo(Period.month(2024, 2));
        assertThat(forecast.yearEnd()).isEqualByComparingTo("1020");
        assertThat(forecast.periodsLeft()).isEqualTo(10);
        assertThat(forecast.needed()).isEqualByComparingTo("103");
    }

    @Test
    void anEstimateOfThousandsIsInWholeNumbers() {
        Given revenue = Given.rule(new Rule.AtLeast(Given.from("11800000000"))).sum().unit("đồng");

        assertThat(forecast(revenue, months(833_333_335)).sentence().vi()).isEqualTo("Nếu giữ nhịp từ đầu năm, cuối năm khoảng"
                + " 10.000.000.020 đồng; để đạt yêu cầu, mỗi kỳ trong 11 kỳ còn lại cần thêm 996.969.697 đồng.");
    }

    @Test
    void anEstimateShowsOnWhichSideOfTheBoundItLies() {
        Given ceiling = Given.rule(new Rule.AtMost(Given.from("26.5"))).unit("°C");

        assertThat(forecast(ceiling, "M01 26.525").sentence().vi()).contains("khoảng 26,52 °C");
        assertThat(forecast(ceiling, "M01 25.525").sentence().vi()).contains("khoảng 25,5 °C");
    }

    @Test
    void whatLacksOfAPercentageIsInPointsOfPercent() {
        Given paid = Given.rule(new Rule.AtLeast(Given.from("100"))).sum().unit("%");

        assertThat(forecast(paid, months(30, 30)).sentence()).isEqualTo(new Text(
                "Nếu giữ nhịp từ đầu năm, cuối năm khoảng 360 %; để đạt yêu cầu, mỗi kỳ trong 10 kỳ còn lại cần thêm 4 điểm %.",
                "At the pace since January, the year would end at about 360 %; to reach what is required, each of the 10 periods left has to"
                        + " bring 4 percentage points."));
    }

    @Test
    void theLastPeriodIsSpokenOfAsOne() {
        Given covered = Given.rule(new Rule.AtLeast(Given.from("98"))).unit("%").partOfWhole();

        assertThat(forecast(covered, "M11 96.8").sentence()).isEqualTo(new Text(
                "Nếu giữ nhịp từ đầu năm, cuối năm khoảng 96,8 %; để đạt yêu cầu, kỳ còn lại cần thêm 1,2 điểm %.",
                "At the pace since January, the year would end at about 96.8 %; to reach what is required, the period left has to bring"
                        + " 1.2 percentage points."));
    }

    @Test
    void aSumThatMostlyComesLateIsForecastByLastYearsCourse() {
        Forecast forecast = forecast(SUM, months(50, 60), months(40, 40, 80, 80, 80, 80, 100, 100, 100, 100, 100, 300));

        assertThat(forecast.method()).isEqualTo(Method.LAST_YEAR);
        assertThat(forecast.yearEnd()).isEqualByComparingTo("1650");
    }

    /** Five of six months solved all: what one of them did not is no slope that leads on to nothing. */
    @Test
    void aShareOfSumsGoesOnAsUntilNow() {
        Given solved = Given.rule(new Rule.AtLeast(Given.beyond("90"))).unit("%").parts(PartsAggregation.RATIO).aggregated(Aggregation.SUM);

        Forecast forecast = forecast(solved, "M01 2/2; M02 1/1; M03 2/2; M04 2/4; M05 2/2; M06 2/2");

        assertThat(forecast.yearEnd()).isEqualByComparingTo("84.615385");
        assertThat(forecast.needed()).isNull();
        assertThat(forecast.sentence().vi()).isEqualTo("Nếu giữ nhịp từ đầu năm, cuối năm khoảng 84,6 %.");
    }

    @Test
    void aLevelGoesOnByItsAverageChange() {
        assertThat(forecast(LEVEL, "M01 90; M03 92").yearEnd()).isEqualByComparingTo("101");
        assertThat(forecast(LEVEL, "M05 90").yearEnd()).isEqualByComparingTo("90");
    }

    @Test
    void aPartOfAWholeIsNeverMoreThanAllOfIt() {
        Given covered = Given.rule(new Rule.AtLeast(Given.from("98"))).unit("%").partOfWhole();

        assertThat(forecast(covered, "M01 90; M03 96").yearEnd()).isEqualByComparingTo("100");
        assertThat(forecast(covered, "M01 60; M03 40").yearEnd()).isEqualByComparingTo("0");
    }

    @Test
    void aLevelRisesAsItDidLastYear() {
        Forecast forecast = forecast(LEVEL, "M01 91; M02 92", months(80, 82, 84, 84, 84, 85, 85, 86, 86, 87, 88, 90));

        assertThat(forecast.yearEnd()).isEqualByComparingTo("100");
    }

    /** Of a target that an amendment adds with effect from July. */
    private static TargetHistory added(String figures) {
        Plan first = Given.plan(Given.rule(new Rule.AtLeast(Given.from("98"))).unit("%").id("O").target());
        Plan second = Given.plan(first.targets().findFirst().orElseThrow(), Given.rule(new Rule.AtLeast(Given.from("900"))).sum().target());
        Plan amended = new Plan(second.id(), second.unit(), second.unitPath(), second.unitName(), second.year(), second.title(), null,
                second.sections(), second.departments(), 2, Given.AT, LocalDate.of(2024, 7, 1), null);
        List<Submission> states = Given.figures(figures).stream().map(Copy::latest).toList();
        return TargetHistory.of(new Replay(new PlanHistory("p-2024", List.of(first, amended), states, List.of()),
                BelowHistory.NONE, Thresholds.DEFAULT), Basis.APPROVED, "T").orElseThrow();
    }

    @Test
    void whatWasAddedInMidYearGoesOnAsSinceThen() {
        TargetHistory sinceJuly = added("M07 80; M08 120");
        String lastYear = months(10, 10, 10, 10, 10, 10, 50, 50, 100, 100, 100, 200);

        assertThat(Forecast.of(sinceJuly, Optional.empty()).orElseThrow().sentence()).isEqualTo(new Text(
                "Nếu giữ nhịp từ khi được bổ sung, cuối năm khoảng 600; để đạt yêu cầu, mỗi kỳ trong 4 kỳ còn lại cần thêm 175.",
                "At the pace since it was added, the year would end at about 600; to reach what is required, each of the 4 periods left has to"
                        + " bring 175."));
        assertThat(Forecast.of(sinceJuly, Optional.of(history(SUM, lastYear))).orElseThrow().yearEnd())
                .as("as what last year brought from July on").isEqualByComparingTo("1200");
        assertThat(Forecast.of(history(SUM, months(80)), Optional.of(added("M07 80; M12 120"))).orElseThrow().error())
                .as("last year had nothing to draw a line from").isNull();
    }

    @Test
    void aYearThatIsNotKnownToItsEndSaysNothing() {
        assertThat(forecast(SUM, months(80), months(40, 40)).method()).isEqualTo(Method.LINEAR);
        assertThat(forecast(SUM, months(80), "M02 10; M12 90").method()).isEqualTo(Method.LINEAR);
    }

    @Test
    void theErrorIsThatOfTheSameLineOneYearAgo() {
        Forecast forecast = forecast(SUM, months(80), months(0, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 150));

        assertThat(forecast.method()).isEqualTo(Method.LINEAR);
        assertThat(forecast.error()).isEqualByComparingTo("100");
    }

    @Test
    void nothingIsNeededOfWhatIsReachedOrOver() {
        assertThat(forecast(LEVEL, "M01 99").needed()).isNull();
        assertThat(forecast(SUM, months(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).needed()).isNull();
        assertThat(forecast(Given.rule(new Rule.AtMost(Given.from("10"))), "M01 20").needed()).isNull();
    }

    private static Replay told(String plan, Given target, String figures) {
        List<Submission> states = Given.figures(figures).stream().map(Copy::latest).toList();
        return new Replay(new PlanHistory(plan, List.of(Given.plan(target.target())), states, List.of()), BelowHistory.NONE, Thresholds.DEFAULT);
    }

    @Test
    void ofAllTargetsAtOnceEachIsAsItIsAlone() {
        String figures = months(80, 90, 70);
        String lastYear = months(40, 40, 80, 80, 80, 80, 100, 100, 100, 100, 100, 300);

        assertThat(YearsEnd.of(told("p-2024", SUM, figures), Optional.empty(), Basis.APPROVED, 3))
                .containsExactly(Map.entry("T", forecast(SUM, figures)));
        assertThat(YearsEnd.of(told("p-2024", SUM, figures), Optional.of(told("p-2023", SUM, lastYear)), Basis.APPROVED, 3))
                .containsExactly(Map.entry("T", forecast(SUM, figures, lastYear)));
        assertThat(YearsEnd.of(told("p-2024", LEVEL, "M01 90; M02 ?"), Optional.empty(), Basis.APPROVED, 2).get("T"))
                .as("by the periods of which all is there").isNotNull();
    }

    @Test
    void whatDoesNotGoOnHasNoForecast() {
        Stream.of(history(Given.rule(new Rule.NoneOccur()), "M01 #1"), history(LEVEL, "M01 ?"),
                history(Given.rule(new Rule.RatedAtLeast(List.of("Yếu", "Khá"), "Khá")), "M01 @Khá"))
                .forEach(history -> assertThat(Forecast.of(history, Optional.empty())).isEmpty());
    }
}
