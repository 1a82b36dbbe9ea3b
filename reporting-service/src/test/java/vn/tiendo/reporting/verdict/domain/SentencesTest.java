package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Rule.By;
import vn.tiendo.reporting.evidence.domain.Rule.Direction;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

    private static Text explanation(Given given, int month, String figures) {
        return RuleTableTest.verdict(given.reporting("a"), month, Given.figures(figures)).explanation();
    }

    @Test
    void aChangeNamesTheLevelsItIsMeasuredBetween() {
        Given sites = Given.rule(new Rule.ChangeFrom(Direction.DECREASE, By.PERCENT, Given.from("30"), null))
                .unit("cơ sở phế liệu").baseline("80");

        assertThat(explanation(sites, 1, "M01 55")).isEqualTo(new Text(
                "Đạt 31,2 % so với yêu cầu giảm 30 % cơ sở phế liệu so với đầu năm (80 → 55).",
                "Reached 31.2 % against down 30 % cơ sở phế liệu from the start of the year (80 → 55)."));
    }

    /** "Giảm 15 % điểm" would be read as points of percent; what is counted stands in the title. */
    @Test
    void aCutOfPointsThatAreCountedIsNoCutInPointsOfPercent() {
        Given dumps = Given.rule(new Rule.ChangeFrom(Direction.DECREASE, By.PERCENT, Given.from("15"), null)).unit("điểm").baseline("20");

        assertThat(explanation(dumps, 1, "M01 18").vi()).startsWith("Đạt 10 % so với yêu cầu giảm 15 % so với đầu năm (20 → 18)");
    }

    @Test
    void aBaselineOfAYearsLastDayIsOfThatYearOrItsEnd() {
        Given crimes = Given.rule(new Rule.ChangeFrom(Direction.DECREASE, By.PERCENT, Given.from("10"), null)).unit("vụ")
                .baseline("30", LocalDate.of(2023, 12, 31));

        assertThat(explanation(crimes, 1, "M01 28").vi()).contains("giảm 10 % vụ so với cuối năm 2023");
        assertThat(explanation(crimes.sum(), 1, "M01 2").vi()).contains("giảm 10 % vụ so với năm 2023 (30 → ≤ 27 cả năm)");
    }

    @Test
    void roundingNeverHidesOnWhichSideOfTheBoundAFigureLies() {
        Given floor = Given.rule(new Rule.AtLeast(Given.from("98"))).unit("%");

        assertThat(explanation(floor, 1, "M01 97.96").vi()).isEqualTo("Đạt 97,96 % so với yêu cầu ≥ 98 %.");
        assertThat(explanation(floor, 1, "M01 98.04").vi()).isEqualTo("Đạt 98,04 % so với yêu cầu ≥ 98 %.");
        assertThat(explanation(floor, 1, "M01 98").vi()).isEqualTo("Đạt 98 % so với yêu cầu ≥ 98 %.");
    }

    @Test
    void aFigureHasAsManyPlacesAsItsBoundAndTwoWhereItIsLessThanOne() {
        Given poor = Given.rule(new Rule.ChangeFrom(Direction.DECREASE, By.POINTS, Given.from("0.5"), null)).unit("%").baseline("1.85");
        Given militia = Given.rule(new Rule.AtLeast(Given.from("1.35"))).unit("%");

        assertThat(explanation(poor, 1, "M01 1.6").vi()).startsWith("Đạt 0,25 điểm % so với yêu cầu giảm 0,5 điểm %");
        assertThat(explanation(militia, 1, "M01 1.355").vi()).isEqualTo("Đạt 1,36 % so với yêu cầu ≥ 1,35 %.");
        assertThat(explanation(militia, 1, "M01 1.327").vi()).startsWith("Đạt 1,33 % so với yêu cầu ≥ 1,35 %");
    }

    @Test
    void whatIsNotZeroDoesNotReadAsZero() {
        Given floor = Given.rule(new Rule.AtLeast(Given.from("5"))).unit("ha");

        assertThat(explanation(floor, 1, "M01 0.0000001").vi()).startsWith("Đạt 0,0000001 ha so với yêu cầu ≥ 5 ha");
        assertThat(explanation(floor, 1, "M01 0").vi()).startsWith("Đạt 0 ha so với yêu cầu ≥ 5 ha");
    }

    @Test
    void ofMoneyNothingIsCountedBesideThePerCent() {
        Given sales = Given.rule(new Rule.ChangeFrom(Direction.INCREASE, By.PERCENT, Given.from("10"), Given.from("12")))
                .unit("tỷ đồng").baseline("1000").sum();

        assertThat(explanation(sales, 12, "M12 1100").vi()).contains("yêu cầu tăng 10 – 12 % so với đầu năm");
    }

    @Test
    void numbersAreWrittenAsEachLanguageWritesThem() {
        assertThat(Numbers.exact(new BigDecimal("1234567.8"), "đồng")).isEqualTo(new Text("1.234.567,8 đồng", "1,234,567.8 đồng"));
    }

    @Test
    void whatIsBehindIsToldWithThePaceAndTheGaps() {
        Given sum = Given.rule(new Rule.AtLeast(Given.from("1200"))).unit("triệu đồng").sum();

        assertThat(explanation(sum, 3, "M01 100; M03 100")).isEqualTo(new Text(
                "Đạt 200 triệu đồng so với yêu cầu ≥ 1.200 triệu đồng; đúng tiến độ đến kỳ này là 300 triệu đồng."
                        + " Còn thiếu 1 số liệu đã đến hạn.",
                "Reached 200 triệu đồng against ≥ 1,200 triệu đồng; a steady pace would be at 300 triệu đồng."
                        + " 1 figure that is due is missing."));
    }

    @Test
    void theHeadlineCountsWhatIsNoPartOfAnother() {
        Scoreboard board = new Rollup(Given.plan(
                Given.rule(new Rule.AtLeast(Given.from("1"))).target(),
                Given.rule(new Rule.AtLeast(Given.from("1"))).id("P").partOf("T").target(),
                Given.rule(new Rule.AtLeast(Given.from("2"))).id("U").target()),
                Given.figures("M01 2"), List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE).everything(null, Given.AT);

        assertThat(board.summary().headline().vi()).isEqualTo("1/2 chỉ tiêu đạt và vượt, trong đó 1 vượt");
        assertThat(board.summary().counts()).hasSize(Status.values().length)
                .containsEntry(Status.EXCEEDED, 1).containsEntry(Status.NO_DATA, 1).containsEntry(Status.MET, 0);
        assertThat(board.period()).hasToString("2024-M01");
    }

    @Test
    void aPlanWithoutFiguresHasAScoreboardAtOnce() {
        Scoreboard board = new Rollup(Given.plan(Given.rule(new Rule.AtLeast(Given.from("1"))).target()),
                List.of(), List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE).everything(null, Given.AT);

        assertThat(board.period()).isNull();
        assertThat(board.summary().counts()).containsEntry(Status.NOT_DUE, 1);
        assertThat(board.summary().submissions()).isEqualTo(new Scoreboard.Submissions(0, 0, 0, 0, 0));
    }
}
