package vn.tiendo.reporting.verdict.domain;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of several departments or neighbourhoods as one. */
class PartsTest {

    private static Given several(PartsAggregation parts, Aggregation overTime) {
        return Given.rule(new Rule.AtLeast(Given.from("1"))).reporting("a", "b", "c").parts(parts).aggregated(overTime);
    }

    private static DynamicTest level(PartsAggregation parts, Aggregation overTime, String figures, String expected) {
        return DynamicTest.dynamicTest(parts + " over time " + overTime + ": " + figures + " → " + expected, () ->
                assertThat(verdict(several(parts, overTime), figures).attained()).isEqualByComparingTo(expected));
    }

    private static Verdict verdict(Given given, String figures) {
        return RuleTableTest.verdict(given, 6, Given.figures(figures));
    }

    @TestFactory
    Stream<DynamicTest> eachPeriodIsPutTogetherBeforeThePeriodsAre() {
        String figures = "M01 4; M01 b 6; M02 9; M02 b 2; M03 5";
        return Stream.of(
                level(PartsAggregation.SUM, Aggregation.SUM, figures, "26"),
                level(PartsAggregation.SUM, Aggregation.MAX, figures, "11"),
                level(PartsAggregation.SUM, Aggregation.MEAN, "M01 4; M01 b 6; M02 9; M02 b 3", "11"),
                level(PartsAggregation.MAX, Aggregation.SUM, figures, "20"),
                level(PartsAggregation.MIN, Aggregation.MAX, figures, "5"),
                level(PartsAggregation.MIN, Aggregation.MEAN, "M01 4; M01 b 6; M02 9; M02 b 2", "3"));
    }

    @TestFactory
    Stream<DynamicTest> whoIsLateStaysInWithTheLastFigure() {
        return Stream.of(
                level(PartsAggregation.SUM, Aggregation.LAST, "M01 4; M01 b 6; M02 9", "15"),
                level(PartsAggregation.MAX, Aggregation.LAST, "M01 4; M01 b 16; M02 9", "16"),
                level(PartsAggregation.MIN, Aggregation.LAST, "M01 40; M01 b 6; M02 9; M02 c ?", "6"));
    }

    @TestFactory
    Stream<DynamicTest> sharesAreNeverAveraged() {
        return Stream.of(
                level(PartsAggregation.RATIO, Aggregation.LAST, "M01 1/1; M01 b 0/3", "0.25"),
                level(PartsAggregation.RATIO, Aggregation.MEAN, "M01 1/1; M02 0/3", "0.25"),
                level(PartsAggregation.MIN, Aggregation.LAST, "M01 1/1; M01 b 2/3; M01 c 0/0", "0.666667"),
                level(PartsAggregation.MAX, Aggregation.LAST, "M01 1/2; M01 b 2/3", "0.666667"));
    }

    @Test
    void whoHasDoneItIsCounted() {
        Verdict verdict = verdict(several(PartsAggregation.COUNT_DONE, Aggregation.LAST).unit("khu phố"),
                "M01 n; M01 b done; M02 done 2024-02-10; M02 c n");

        assertThat(verdict.attained()).isEqualByComparingTo("2");
        assertThat(verdict.status()).isEqualTo(Status.EXCEEDED);
        assertThat(verdict.explanation().vi()).contains("số nơi đã hoàn thành trong 3 nơi báo cáo");
    }

    @Test
    void barePercentagesHaveAHighestAndALowestButNoSum() {
        String figures = "M01 97; M01 b 99";

        assertThat(verdict(several(PartsAggregation.SUM, Aggregation.LAST).unit("%"), figures).status())
                .isEqualTo(Status.NOT_ASSESSABLE);
        assertThat(verdict(several(PartsAggregation.MIN, Aggregation.LAST).unit("%"), figures).attained())
                .isEqualByComparingTo("97");
    }

    @Test
    void theSentenceSaysHowTheyWerePutTogether() {
        assertThat(verdict(several(PartsAggregation.MIN, Aggregation.LAST), "M06 2; M06 b 3").explanation())
                .isEqualTo(new Text("Đạt 2 so với yêu cầu ≥ 1; số thấp nhất trong 2 nơi báo cáo. Còn thiếu 16 số liệu đã đến hạn.",
                        "Reached 2 against ≥ 1; the lowest of 2 who report. 16 figures that are due are missing."));
        assertThat(verdict(several(PartsAggregation.SUM, Aggregation.LAST), "M06 2").explanation().vi())
                .doesNotContain("nơi báo cáo");
    }

    @Test
    void anOccurrenceAnywhereFailsTheYearHoweverTheyAreCounted() {
        Given none = Given.rule(new Rule.NoneOccur()).reporting("a", "b");

        assertThat(verdict(none.aggregated(Aggregation.LAST), "M01 #1; M01 b #2; M02 #0; M02 b #0").attained())
                .isEqualByComparingTo("3");
        assertThat(verdict(none.sum(), "M01 #1; M02 b #2").attained()).isEqualByComparingTo("3");
    }
}
