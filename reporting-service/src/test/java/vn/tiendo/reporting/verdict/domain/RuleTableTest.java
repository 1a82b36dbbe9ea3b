package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Rule.By;
import vn.tiendo.reporting.evidence.domain.Rule.Component;
import vn.tiendo.reporting.evidence.domain.Rule.Direction;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.scoreboard.domain.Status.AT_RISK;
import static vn.tiendo.reporting.scoreboard.domain.Status.EXCEEDED;
import static vn.tiendo.reporting.scoreboard.domain.Status.MET;
import static vn.tiendo.reporting.scoreboard.domain.Status.MISSED;
import static vn.tiendo.reporting.scoreboard.domain.Status.NOT_APPLICABLE;
import static vn.tiendo.reporting.scoreboard.domain.Status.NOT_ASSESSABLE;
import static vn.tiendo.reporting.scoreboard.domain.Status.NOT_DUE;
import static vn.tiendo.reporting.scoreboard.domain.Status.NO_DATA;
import static vn.tiendo.reporting.scoreboard.domain.Status.OFF_TRACK;
import static vn.tiendo.reporting.scoreboard.domain.Status.ON_TRACK;
import static vn.tiendo.reporting.verdict.domain.Given.beyond;
import static vn.tiendo.reporting.verdict.domain.Given.from;

/** The rule book as a table: rule, month of the cut, figures, status; "final" where nothing later can change it. */
class RuleTableTest {

    private static final String FINAL = "final";

    private record Line(String rule, Given given, int month, String figures, Status status, String finality) {

        DynamicTest test() {
            return DynamicTest.dynamicTest(rule + ", M" + month + ": " + figures + " → " + status + " " + finality, () -> {
                Verdict verdict = verdict(given, month, Given.figures(figures));
                assertThat(verdict.status()).as(verdict.explanation().vi()).isEqualTo(status);
                assertThat(verdict.finalForYear()).as("final").isEqualTo(finality.equals(FINAL));
            });
        }
    }

    private static Line line(String rule, Given given, int month, String figures, Status status) {
        return new Line(rule, given, month, figures, status, "");
    }

    private static Line last(String rule, Given given, int month, String figures, Status status) {
        return new Line(rule, given, month, figures, status, FINAL);
    }

    static Verdict verdict(Given given, int month, List<Copy> copies) {
        var target = given.target();
        Cut cut = month == 0 ? Cut.beforeTheFirst(2024) : Cut.at(Period.month(2024, month));
        return new Verdicts(Given.plan(target), copies, List.of(), Basis.APPROVED, cut, Thresholds.DEFAULT, FiguresBelow.NONE).verdict(target, Given.AT);
    }

    @TestFactory
    Stream<DynamicTest> aFloor() {
        Given level = Given.rule(new Rule.AtLeast(from("98"))).unit("%");
        Given above = Given.rule(new Rule.AtLeast(beyond("80"))).unit("%");
        Given whole = Given.rule(new Rule.AtLeast(from("100"))).unit("%").partOfWhole();
        Given sum = Given.rule(new Rule.AtLeast(from("1200"))).unit("triệu đồng").sum();
        return Stream.of(
                line("≥ 98", level, 0, "", NOT_DUE), line("≥ 98", level, 6, "", NO_DATA),
                line("≥ 98", level, 6, "M06 ?", NO_DATA), line("≥ 98", level, 6, "M01 98", MET),
                line("≥ 98", level, 6, "M05 98; M06 ?", MET), line("≥ 98", level, 6, "M06 98.1", EXCEEDED),
                line("≥ 98", level, 6, "M01 99; M06 97", ON_TRACK), line("≥ 98", level, 6, "M06 93.1", ON_TRACK),
                line("≥ 98", level, 6, "M06 93", AT_RISK), line("≥ 98", level, 6, "M06 78.4", AT_RISK),
                line("≥ 98", level, 6, "M06 78", OFF_TRACK), last("≥ 98", level, 12, "M12 97.9", MISSED),
                last("≥ 98", level, 12, "M12 98", MET), last("≥ 98", level, 12, "M12 99", EXCEEDED),
                line("≥ 98", level, 6, "M06 0/0", NOT_APPLICABLE), line("≥ 98", level, 6, "M06 98/100", MET),
                line("≥ 98", level, 6, "M06 0", OFF_TRACK),
                line("≥ 98, percentages of two", level, 6, "M06 99; M06 b 97", NOT_ASSESSABLE),
                line("> 80", above, 6, "M06 80", ON_TRACK), line("> 80", above, 6, "M06 80.1", MET),
                last("> 80", above, 12, "M12 80", MISSED), line("≥ 100 of a whole", whole, 6, "M06 101/100", MET),
                line("Σ ≥ 1200", sum, 6, "M01 300; M06 300", ON_TRACK), line("Σ ≥ 1200", sum, 6, "M06 570", ON_TRACK),
                line("Σ ≥ 1200", sum, 6, "M06 569", AT_RISK), line("Σ ≥ 1200", sum, 6, "M06 479", OFF_TRACK),
                line("Σ ≥ 1200", sum, 6, "M01 600; M06 600", MET), line("Σ ≥ 1200", sum, 6, "M01 600; M06 b 601", EXCEEDED),
                line("Σ ≥ 1200, months missing", sum, 12, "M01 600; M06 599", NO_DATA),
                last("Σ ≥ 1200", Given.rule(new Rule.AtLeast(from("1200"))).sum().frequency(Period.Length.SEMESTER), 12,
                        "S1 600; S2 599", MISSED)).map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> aCeiling() {
        Given level = Given.rule(new Rule.AtMost(from("5"))).unit("%");
        Given under = Given.rule(new Rule.AtMost(beyond("5"))).unit("%");
        Given sum = Given.rule(new Rule.AtMost(from("12"))).unit("vụ").sum();
        return Stream.of(
                line("≤ 5", level, 0, "", NOT_DUE), line("≤ 5", level, 1, "", NO_DATA),
                line("≤ 5", level, 6, "M06 5", MET), line("≤ 5", level, 6, "M06 5.1", OFF_TRACK),
                last("≤ 5", level, 12, "M12 5.1", MISSED), last("≤ 5", level, 12, "M12 5", MET),
                line("< 5", under, 6, "M06 5", OFF_TRACK), line("< 5", under, 6, "M06 4.9", MET),
                line("≤ 5", level, 6, "M06 0/0", NOT_APPLICABLE),
                line("Σ ≤ 12", sum, 6, "M06 #6", ON_TRACK), line("Σ ≤ 12", sum, 6, "M06 #7", AT_RISK),
                last("Σ ≤ 12", sum, 6, "M01 #6; M06 #7", MISSED), line("Σ ≤ 12, months missing", sum, 12, "M12 #12", NO_DATA),
                last("Σ ≤ 12", Given.rule(new Rule.AtMost(from("12"))).sum().frequency(Period.Length.YEAR), 12, "A1 #12", MET),
                last("max ≤ 5", Given.rule(new Rule.AtMost(from("5"))).aggregated(Aggregation.MAX), 6, "M01 6; M06 1", MISSED))
                .map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> aRange() {
        Given points = Given.rule(new Rule.Between(from("98"), from("100"))).unit("điểm");
        Given range = Given.rule(new Rule.Between(from("20"), from("30"))).unit("người");
        return Stream.of(
                line("98–100 điểm", points, 6, "M06 98", MET), line("98–100 điểm", points, 6, "M06 101", MET),
                line("98–100 điểm", points, 6, "M06 97", ON_TRACK), line("98–100 điểm", points, 6, "M06 79", AT_RISK),
                line("98–100 điểm", points, 6, "M06 70", OFF_TRACK), last("98–100 điểm", points, 12, "M12 97", MISSED),
                line("20–30", range, 6, "M06 30", MET), line("20–30", range, 6, "M06 31", OFF_TRACK),
                last("20–30", range, 12, "M12 31", MISSED), line("20–30", range, 6, "", NO_DATA),
                line("20–30", range, 0, "", NOT_DUE)).map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> anExactValue() {
        Given whole = Given.rule(new Rule.Exactly(new BigDecimal("100"))).unit("%").partOfWhole();
        Given other = Given.rule(new Rule.Exactly(new BigDecimal("9"))).unit("khu phố");
        return Stream.of(
                line("= 100 of a whole", whole, 6, "M06 100.0", MET), line("= 100 of a whole", whole, 6, "M06 95/100", ON_TRACK),
                line("= 100 of a whole", whole, 6, "M06 85/100", AT_RISK), line("= 100 of a whole", whole, 6, "M06 1/2", OFF_TRACK),
                line("= 9", other, 6, "M06 8", OFF_TRACK), line("= 9", other, 6, "M06 10", OFF_TRACK),
                last("= 9", other, 12, "M12 8", MISSED), last("= 9", other, 12, "M12 9", MET),
                line("= 9", other, 6, "M06 ?", NO_DATA), line("= 9", other, 0, "", NOT_DUE)).map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> whatMustNotOccur() {
        Given none = Given.rule(new Rule.NoneOccur()).unit("vụ").aggregated(Aggregation.SUM);
        return Stream.of(
                line("none", none, 0, "", NOT_DUE), line("none", none, 6, "", NO_DATA), line("none", none, 6, "M06 ?", NO_DATA),
                line("none", none, 6, "M01 #0; M06 #0", ON_TRACK), line("none, months missing", none, 12, "M12 #0", NO_DATA),
                last("none", Given.rule(new Rule.NoneOccur()).frequency(Period.Length.YEAR), 12, "A1 #0", MET),
                last("none", none, 1, "M01 #1", MISSED), last("none", none, 6, "M01 #1; M02 #0; M06 #0", MISSED),
                last("none, latest", Given.rule(new Rule.NoneOccur()), 6, "M01 #1; M06 #0", MISSED)).map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> aChange() {
        Rule cut = new Rule.ChangeFrom(Direction.DECREASE, By.PERCENT, from("30"), null);
        Given sites = Given.rule(cut).unit("cơ sở").baseline("80");
        Given growth = Given.rule(new Rule.ChangeFrom(Direction.INCREASE, By.PERCENT, from("8"), from("9"))).baseline("1000");
        Given points = Given.rule(new Rule.ChangeFrom(Direction.DECREASE, By.POINTS, from("0.5"), null)).unit("%").baseline("4");
        Given heads = Given.rule(new Rule.ChangeFrom(Direction.DECREASE, By.ABSOLUTE, from("5"), null)).unit("hộ").baseline("28");
        return Stream.of(
                line("down 30 %", Given.rule(cut), 6, "M06 55", NOT_ASSESSABLE),
                line("down 30 %", Given.rule(cut).baseline("0"), 6, "M06 55", NOT_ASSESSABLE),
                line("down 30 % of 80", sites, 0, "", NOT_DUE), line("down 30 % of 80", sites, 6, "", NO_DATA),
                line("down 30 % of 80", sites, 6, "M06 56", MET), line("down 30 % of 80", sites, 6, "M06 55", EXCEEDED),
                line("down 30 % of 80", sites, 6, "M06 57", ON_TRACK), line("down 30 % of 80", sites, 6, "M06 60", AT_RISK),
                line("down 30 % of 80", sites, 6, "M06 80", OFF_TRACK), line("down 30 % of 80", sites, 6, "M06 90", OFF_TRACK),
                last("down 30 % of 80", sites, 12, "M12 57", MISSED),
                line("up 8–9 %", growth, 6, "M06 1085", MET), line("up 8–9 %", growth, 6, "M06 1091", OFF_TRACK),
                line("up 8–9 %", growth, 6, "M06 1079", ON_TRACK), line("down 0.5 points of 4", points, 6, "M06 3.5", MET),
                last("28 → 23", heads, 12, "M12 24", MISSED), last("28 → 23", heads, 12, "M12 23", MET)).map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> againstLastYear() {
        Given all = Given.rule(new Rule.BetterThanLastYear(Direction.DECREASE,
                List.of(component("cases", "10", "10"), component("deaths", "2", "0"))));
        Given rise = Given.rule(new Rule.BetterThanLastYear(Direction.INCREASE, List.of(component("visits", "100", "100"))));
        Given year = Given.rule(new Rule.BetterThanLastYear(Direction.DECREASE, List.of(new Component("cases", "Số vụ", "vụ",
                Map.of(Period.valueOf("2023-A1"), new BigDecimal("10")))))).frequency(Period.Length.YEAR);
        return Stream.of(
                line("fewer", all, 0, "", NOT_DUE), line("fewer", all, 2, "", NO_DATA),
                line("fewer", all, 2, "M01 cases=9,deaths=1", ON_TRACK),
                line("fewer", all, 2, "M01 cases=9,deaths=1; M02 cases=10,deaths=0", ON_TRACK),
                line("fewer", all, 2, "M01 cases=10,deaths=1", AT_RISK), line("fewer", all, 2, "M01 cases=9,deaths=3", OFF_TRACK),
                line("fewer, none against none", all, 2, "M02 cases=9,deaths=0", ON_TRACK),
                line("fewer, month unknown last year", all, 3, "M03 cases=1,deaths=0", NOT_ASSESSABLE),
                line("more", rise, 2, "M01 visits=101", ON_TRACK), line("more", rise, 2, "M01 visits=95", AT_RISK),
                line("more", rise, 2, "M01 visits=94", OFF_TRACK),
                last("fewer", year, 12, "A1 cases=9", MET), last("fewer", year, 12, "A1 cases=10", MISSED)).map(Line::test);
    }

    private static Component component(String id, String january, String february) {
        return new Component(id, id, null, Map.of(Period.month(2023, 1), new BigDecimal(january),
                Period.month(2023, 2), new BigDecimal(february)));
    }

    @TestFactory
    Stream<DynamicTest> theAssignedFigure() {
        Rule rule = new Rule.MeetAssigned(from("100"));
        Given budget = Given.rule(rule).unit("đồng").assigned("12500000000").sum();
        return Stream.of(
                line("assigned", Given.rule(rule).sum(), 6, "M06 5", NOT_ASSESSABLE),
                line("assigned", Given.rule(rule).sum(), 0, "", NOT_ASSESSABLE),
                line("assigned", budget, 0, "", NOT_DUE), line("assigned", budget, 6, "", NO_DATA),
                line("assigned", budget, 6, "M06 6250000000", ON_TRACK), line("assigned", budget, 6, "M06 5500000000", AT_RISK),
                line("assigned", budget, 6, "M06 1000000000", OFF_TRACK), line("assigned", budget, 6, "M06 12500000000", MET),
                line("assigned, five times over", budget, 6, "M06 62500000000", EXCEEDED),
                last("assigned", Given.rule(rule).assigned("12500000000").sum().frequency(Period.Length.YEAR), 12,
                        "A1 12499999999", MISSED)).map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> aGrade() {
        Given given = Given.rule(new Rule.RatedAtLeast(List.of("Yếu", "Trung bình", "Khá", "Mạnh"), "Khá"));
        return Stream.of(
                line("≥ Khá", given, 0, "", NOT_DUE), line("≥ Khá", given, 6, "M06 ?", NO_DATA),
                line("≥ Khá", given, 6, "M01 @Yếu; M06 @Khá", MET), line("≥ Khá", given, 6, "M06 @Mạnh", EXCEEDED),
                line("≥ Khá", given, 6, "M06 @Trung bình", OFF_TRACK), last("≥ Khá", given, 12, "M12 @Yếu", MISSED),
                line("≥ Khá, worst counts", Given.rule(new Rule.RatedAtLeast(List.of("Yếu", "Trung bình", "Khá", "Mạnh"), "Khá"))
                        .reporting("a", "b"), 6, "M06 @Mạnh; M06 b @Yếu", OFF_TRACK)).map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> aDeadline() {
        Given june = Given.rule(new Rule.DoneBy(LocalDate.of(2024, 6, 30)));
        return Stream.of(
                line("by 30/6", june, 0, "", NOT_DUE), line("by 30/6", june, 6, "", NOT_DUE), line("by 30/6", june, 7, "", NO_DATA),
                line("by 30/6", june, 6, "M06 ?", NO_DATA), line("by 30/6", june, 6, "M06 not-done", ON_TRACK),
                line("by 30/6, not said since", june, 7, "M06 not-done", NO_DATA), last("by 30/6", june, 7, "M07 not-done", MISSED),
                last("by 30/6", june, 6, "M06 done 2024-06-01", MET),
                last("by 30/6", june, 8, "M08 done 2024-06-30", MET), last("by 30/6", june, 8, "M08 done 2024-07-01", MISSED),
                last("by 30/6, day not said", june, 8, "M08 done", MISSED),
                line("by 30/6, both", Given.rule(new Rule.DoneBy(LocalDate.of(2024, 6, 30))).reporting("a", "b"), 6, "M06 done; M06 b not-done", ON_TRACK)).map(Line::test);
    }

    @TestFactory
    Stream<DynamicTest> words() {
        Given given = Given.rule(new Rule.Narrative());
        return Stream.of(
                line("words", given, 0, "", NOT_DUE), line("words", given, 6, "", NO_DATA), line("words", given, 6, "M06 +", ON_TRACK),
                line("words", given, 6, "M06 ~", AT_RISK), line("words", given, 6, "M06 -", OFF_TRACK),
                line("words, worst counts", Given.rule(new Rule.Narrative()).reporting("a", "b"), 6, "M06 +; M06 b ~", AT_RISK), line("words, latest", given, 6, "M01 -; M06 +", ON_TRACK),
                last("words", given, 12, "M12 +", MET), last("words", given, 12, "M12 ~", MISSED),
                last("words", given, 12, "M12 -", MISSED)).map(Line::test);
    }
}
