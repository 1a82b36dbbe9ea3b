package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.tiendo.measurement.submission.domain.Samples.PLAN;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.number;

class FigureRulesTest {

    static Stream<Arguments> fitting() {
        return Stream.of(arguments("N", number("0")), arguments("T", number("-2.5")), arguments("P", number("100")),
                arguments("R", ratio("5", "5")), arguments("R", ratio("0", "0")), arguments("R2", ratio("6", "5")),
                arguments("C", count("0")), arguments("C", count("3.0")), arguments("G", new Value.Rating("Khá")),
                arguments("D", new Value.Done(false, null)),
                arguments("W", new Value.Narrative(Value.Assessment.PARTLY, "Biên bản")),
                arguments("K", components(Map.of("accidents", "3", "deaths", "0"))),
                arguments("N", new Value.NoData(Value.NoDataReason.NOT_COLLECTED, null)));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void aValueThatFitsItsTargetIsTaken(String target, Value value) {
        assertThat(check(figure(target, value))).isEmpty();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(arguments("N", number("-1"), "/value/number negative"),
                arguments("P", number("-0.1"), "/value/number negative"),
                arguments("P", number("100.01"), "/value/number above-whole"),
                arguments("R", ratio("-1", "5"), "/value/numerator negative"),
                arguments("R2", ratio("1", "-5"), "/value/denominator negative"),
                arguments("R", ratio("6", "5"), "/value/numerator numerator-above-denominator"),
                arguments("C", count("-1"), "/value/count negative"),
                arguments("C", count("1.5"), "/value/count not-whole"),
                arguments("G", new Value.Rating("Giỏi"), "/value/grade grade-not-on-scale"),
                arguments("K", components(Map.of("accidents", "3")), "/value/components missing-component"),
                arguments("K", components(Map.of("accidents", "3", "deaths", "0", "x/y", "1")),
                        "/value/components/x~1y unknown-component"),
                arguments("K", components(Map.of("accidents", "-3", "deaths", "0")),
                        "/value/components/accidents negative"),
                arguments("N", count("1"), "/value/kind wrong-kind"),
                arguments("C", number("1"), "/value/kind wrong-kind"),
                arguments("R", new Value.Rating("Khá"), "/value/kind wrong-kind"),
                arguments("N", new Value.Done(false, null), "/value/kind wrong-kind"),
                arguments("N", new Value.Narrative(Value.Assessment.ACHIEVED, "-"), "/value/kind wrong-kind"),
                arguments("N", components(Map.of()), "/value/kind wrong-kind"),
                arguments("N", ratio("1", "2"), "/value/kind wrong-kind"),
                arguments("Z", number("1"), "/target unknown-target"),
                arguments("Q", count("1"), "/target wrong-frequency"),
                arguments("O", count("1"), "/target not-reporting-department"),
                arguments("X", count("1"), "/target wrong-frequency"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsToldWithItsPlace(String target, Value value, String expected) {
        assertThat(check(figure(target, value))).containsExactly("/figures/0" + expected);
    }

    @Test
    void theSameTargetTwiceIsADuplicateUnlessThePartsDiffer() {
        ReportedFigure part = new ReportedFigure("/figures/1", new FigureKey("N", "kp-cho"), number("1"),
                Quality.ACTUAL, null, null);

        assertThat(check(figure("N", number("1")), part)).isEmpty();
        assertThat(check(figure("N", number("1")), figure("N", number("2"))))
                .containsExactly("/figures/0 duplicate-figure", "/figures/0 duplicate-figure");
    }

    @Test
    void aDepartmentThatTheUnitDoesNotHaveIsUnknown() {
        Filing filing = new Filing("lai-thieu-2024", "thue", Samples.JUNE, null, List.of(), true, Samples.DELIVERY, Places.NONE);

        assertThat(codes(FigureRules.check(PLAN, filing, Samples.CALENDAR))).containsExactly("/department unknown-department");
    }

    @Test
    void aPeriodOfAnotherYearIsNotInThePlan() {
        Filing filing = new Filing("lai-thieu-2024", "dia-chinh", Period.parse("2025-M06").orElseThrow(), null,
                List.of(), true, Samples.DELIVERY, Places.NONE);

        assertThat(codes(FigureRules.check(PLAN, filing, Samples.CALENDAR))).containsExactly("/period period-not-in-plan");
    }

    @Test
    void allBreachesAreToldAtOnceWithWhatWasGivenAndExpected() {
        Filing filing = new Filing("lai-thieu-2024", "thue", Period.parse("2025-Q1").orElseThrow(), null,
                List.of(figure("N", number("-1")), figure("P", number("101")), figure("Z", number("1"))), true,
                Samples.DELIVERY, Places.NONE);

        List<Violation> violations = FigureRules.check(PLAN, filing, Samples.CALENDAR);

        assertThat(codes(violations)).containsExactly("/department unknown-department", "/period period-not-in-plan",
                "/figures/0/target wrong-frequency", "/figures/0/value/number negative",
                "/figures/0/target wrong-frequency", "/figures/0/value/number above-whole",
                "/figures/0/target unknown-target");
        assertThat(violations).contains(new Violation("/figures/0/value/number", "above-whole", new BigDecimal("101"),
                new BigDecimal("100")), new Violation("/period", "period-not-in-plan", "2025-Q1", 2024));
    }

    @Test
    void onlyFiguresThatAreOwedCanBeReopened() {
        List<ReportedKey> keys = Stream.of("N", "Z", "Q", "O")
                .map(target -> new ReportedKey("/figures/" + target, new FigureKey(target, null))).toList();

        assertThat(codes(FigureRules.checkKeys(PLAN, Samples.ID, keys))).containsExactly(
                "/figures/Z/target unknown-target", "/figures/Q/target wrong-frequency",
                "/figures/O/target not-reporting-department");
    }

    private static List<String> check(ReportedFigure... figures) {
        return codes(FigureRules.check(PLAN, filing(figures), Samples.CALENDAR));
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(violation -> violation.pointer() + " " + violation.code()).toList();
    }

    private static Value ratio(String numerator, String denominator) {
        return new Value.Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static Value count(String count) {
        return new Value.Count(new BigDecimal(count));
    }

    private static Value components(Map<String, String> numbers) {
        TreeMap<String, BigDecimal> components = new TreeMap<>();
        numbers.forEach((id, number) -> components.put(id, new BigDecimal(number)));
        return new Value.Components(components);
    }
}
