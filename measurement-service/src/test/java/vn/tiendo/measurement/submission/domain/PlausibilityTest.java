package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.tiendo.measurement.plan.domain.Aggregation;
import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.JUNE;
import static vn.tiendo.measurement.submission.domain.Samples.LIMITS;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.number;

class PlausibilityTest {

    private static final Plan PLAN = Samples.plan(target("AMOUNT", Measure.NUMBER, Aggregation.SUM, false),
            target("LEVEL", Measure.NUMBER, Aggregation.LAST, false), target("RATE", Measure.NUMBER, Aggregation.LAST, true),
            target("CASES", Measure.COUNT, Aggregation.SUM, false), target("SHARE", Measure.RATIO, Aggregation.LAST, false),
            target("PARTS", Measure.COMPONENTS, Aggregation.SUM, false), target("WORDS", Measure.NARRATIVE, Aggregation.LAST, false));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AMOUNT | 100 | 299 |
            AMOUNT | 100 | 34 |
            AMOUNT | 100 | 400 | implausible 33.3 … 300
            AMOUNT | 100 | 20 | implausible 33.3 … 300
            AMOUNT | 100 | 1000 | implausible-power-of-ten 33.3 … 300
            AMOUNT | 1120000000 | 9850000000 | implausible-power-of-ten 373000000 … 3360000000
            AMOUNT | 1120000000 | 1.12 | implausible 373000000 … 3360000000
            AMOUNT | 1120000000 | 1120 | implausible-power-of-ten 373000000 … 3360000000
            AMOUNT | 100 | 610 | implausible-cumulated 33.3 … 300
            AMOUNT | 0 | 5000 |
            LEVEL | 500 | 100 | implausible-not-cumulated 166 … 1500
            RATE | 8.2 | -1.5 |
            RATE | 8.2 | -8.2 | implausible-sign -21.4 … 37.8
            RATE | 0.3 | -0.3 |
            RATE | 8.2 | 82 | implausible-power-of-ten -21.4 … 37.8""")
    void aNumberIsLaidBesideTheLastOne(String target, String last, String now, String doubt) {
        assertThat(doubts(target, number(now), number(last))).isEqualTo(doubt == null ? List.of() : List.of(doubt));
    }

    static Stream<BigDecimal> amounts() {
        Random random = new Random(1);
        return Stream.generate(() -> BigDecimal.valueOf(1L + random.nextInt(1_000_000_000), random.nextInt(6) - 2)).limit(200);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void whateverTheAmountIsTwiceOrHalfOfItIsUsualAndADigitMoreOrLessIsNot(BigDecimal last) {
        for (BigDecimal usual : List.of(last, last.multiply(BigDecimal.TWO), last.divide(BigDecimal.TWO))) {
            assertThat(doubts("AMOUNT", new Value.Number(usual), new Value.Number(last))).isEmpty();
        }
        for (BigDecimal slip : List.of(last.movePointRight(1), last.movePointLeft(1))) {
            assertThat(doubts("AMOUNT", new Value.Number(slip), new Value.Number(last))).singleElement().asString()
                    .startsWith("implausible-power-of-ten");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 5 |
            1 | 8 |
            1 | 9 | implausible-power-of-ten 0 … 8
            0 | 6 | implausible 0 … 5
            40 | 0 | implausible 8.33 … 125""")
    void fewCasesMoreAreNeverDoubted(String last, String now, String doubt) {
        assertThat(doubts("CASES", count(now), count(last))).isEqualTo(doubt == null ? List.of() : List.of(doubt));
    }

    @Test
    void aRatioIsLaidBesideTheSameShareOfWhatItIsOutOf() {
        assertThat(doubts("SHARE", ratio("190", "200"), ratio("95", "100"))).isEmpty();
        assertThat(doubts("SHARE", ratio("10", "200"), ratio("95", "100"))).containsExactly("implausible 53.3 … 580");
        assertThat(doubts("SHARE", ratio("95000", "100000"), ratio("95", "100")))
                .containsExactly("implausible-power-of-ten 33.3 … 300");
        assertThat(doubts("SHARE", ratio("100", "20"), ratio("19", "100"))).containsExactly("implausible-swapped 19/100");
        assertThat(doubts("SHARE", ratio("0", "0"), ratio("19", "100"))).containsExactly("implausible 33.3 … 300");
    }

    @Test
    void eachComponentIsLaidBesideItself() {
        assertThat(doubts("PARTS", components(400, 1), components(40, 2))).containsExactly("implausible-power-of-ten 8.33 … 125");
    }

    @Test
    void whatIsAsAYearBeforeIsUsual() {
        FigureKey key = new FigureKey("AMOUNT", null);
        History season = new History(Map.of(key, number("100")), Map.of(key, number("900")));

        assertThat(doubts(figure("AMOUNT", number("1000")), season)).isEmpty();
        assertThat(doubts(figure("AMOUNT", number("5000")), season)).extracting(Violation::expected)
                .containsExactly("33.3 … 2700");
    }

    @Test
    void whatWasNeverReportedOrCannotBeComparedIsNotDoubted() {
        assertThat(doubts(figure("AMOUNT", number("1000")), History.NONE)).isEmpty();
        assertThat(doubts("AMOUNT", number("1000"), new Value.NoData(Value.NoDataReason.OTHER, null))).isEmpty();
        assertThat(doubts("WORDS", new Value.Narrative(Value.Assessment.PARTLY, "x"),
                new Value.Narrative(Value.Assessment.ACHIEVED, "y"))).isEmpty();
    }

    @Test
    void aDoubtSaysWhereTheNumberStandsAndWhatItIs() {
        FigureKey key = new FigureKey("CASES", null);

        assertThat(doubts(figure("CASES", count("90")), new History(Map.of(key, count("2")), Map.of())))
                .containsExactly(new Violation("/figures/0/value/count", "implausible", new BigDecimal("90"), "0 … 11"));
    }

    private static List<String> doubts(String target, Value now, Value last) {
        History history = new History(Map.of(new FigureKey(target, null), last), Map.of());
        return doubts(figure(target, now), history).stream().map(each -> each.code() + " " + each.expected()).toList();
    }

    private static List<Violation> doubts(ReportedFigure figure, History history) {
        return Plausibility.doubts(PLAN, JUNE, List.of(figure), history, LIMITS);
    }

    private static Value count(String count) {
        return new Value.Count(new BigDecimal(count));
    }

    private static Value ratio(String numerator, String denominator) {
        return new Value.Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static Value components(int accidents, int deaths) {
        return new Value.Components(new TreeMap<>(
                Map.of("accidents", BigDecimal.valueOf(accidents), "deaths", BigDecimal.valueOf(deaths))));
    }

    private static Target target(String id, Measure measure, Aggregation aggregation, boolean belowZero) {
        return new Target(id, measure, Frequency.MONTHLY, Set.of("dia-chinh"), false, belowZero, List.of(), Set.of(),
                new OverTime(aggregation, null));
    }
}
