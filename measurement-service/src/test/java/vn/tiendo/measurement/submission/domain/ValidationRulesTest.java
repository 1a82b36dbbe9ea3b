package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.plan.domain.ValidationRule;
import vn.tiendo.measurement.plan.domain.ValidationRule.Operator;
import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.OFFICER;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.TODAY;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;
import static vn.tiendo.measurement.submission.domain.Samples.refused;

class ValidationRulesTest {

    private static final Plan PLAN = Samples.with(
            Samples.plan(target("ALL", "dia-chinh"), target("A", "dia-chinh"), target("B", "dia-chinh"),
                    target("SETTLED", "cong-an"), target("BOTH", "dia-chinh", "cong-an")),
            new ValidationRule("V1", "ALL", Operator.SUM_OF, List.of("A", "B")),
            new ValidationRule("V2", "A", Operator.NOT_ABOVE, List.of("ALL")),
            new ValidationRule("V3", "SETTLED", Operator.NOT_ABOVE, List.of("ALL")),
            new ValidationRule("V4", "ALL", Operator.NOT_ABOVE, List.of("BOTH")));

    @ParameterizedTest
    @CsvSource({"10, 6, 4, true", "10, 6, 5, false", "10, 6, 3, false", "1.5, 0.7, 0.7, true", "1.5, 0.7, 0.5, false"})
    void partsSumToTheirTotalAsFarAsDecimalsAreRounded(String all, String a, String b, boolean holds) {
        Outcome outcome = file(Map.of(), figure(0, "ALL", null, all), figure(1, "A", null, a), figure(2, "B", null, b));

        assertThat(outcome instanceof Outcome.Changed).isEqualTo(holds);
    }

    @Test
    void allBrokenRulesAreToldAtOnceWithTheirNumbers() {
        assertThat(violations(file(Map.of(), figure(0, "ALL", null, "10"), figure(1, "A", null, "12"), figure(2, "B", null, "4"))))
                .containsExactly(new Violation("/figures/0/value", "rule-broken", "ALL = 10", "ALL = A + B = 16"),
                        new Violation("/figures/1/value", "rule-broken", "A = 12", "A ≤ ALL = 10"));
    }

    @Test
    void eachPartOfTheDepartmentKeepsTheRuleByItself() {
        assertThat(violations(file(Map.of(), figure(0, "ALL", "kp-cho", "1"), figure(1, "A", "kp-cho", "2"),
                figure(2, "ALL", "kp-1", "3"), figure(3, "A", "kp-1", "2")))).extracting(Violation::pointer)
                .containsExactly("/figures/1/value");
    }

    @Test
    void nothingIsSaidOfARuleUntilAllItsFiguresAreThere() {
        ReportedFigure none = new ReportedFigure("/figures/1", new FigureKey("A", null),
                new Value.NoData(Value.NoDataReason.OTHER, "Mất sổ"), Quality.ACTUAL, null, null);

        assertThat(file(Map.of(), figure(0, "ALL", null, "10"), figure(1, "A", null, "2"))).isInstanceOf(Outcome.Changed.class);
        assertThat(file(Map.of(), figure(0, "ALL", null, "10"), none, figure(2, "B", null, "4"))).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void whatWasHandedInAsItIsIsNotLookedAtAgain() {
        Submission sentBack = changed(changed(none().file(filing(figure(0, "ALL", null, "1"), figure(1, "A", null, "2")), List.of(),
                Samples.HAND_IN, OFFICER, AT, TODAY)).sendBack("Thiếu", REVIEWER, AT));

        assertThat(sentBack.submit(handIn(Map.of()), OFFICER, AT, TODAY)).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void figuresThatDoNotAgreeWithThoseOfOthersAreTakenWithAWarning() {
        Map<FigureKey, Value> police = Map.of(new FigureKey("SETTLED", "a"), number("7"), new FigureKey("SETTLED", "b"), number("5"),
                new FigureKey("BOTH", null), number("3"));

        Submission filed = changed(file(Map.of("cong-an", police), figure(0, "ALL", null, "10"), figure(1, "BOTH", null, "6")));

        assertThat(filed.receipts().getLast().delivery().warnings()).containsExactly(
                new Violation("/figures/0/value", "rule-broken-with-others", "SETTLED = 12", "SETTLED ≤ ALL = 10"),
                new Violation("/figures/0/value", "rule-broken-with-others", "ALL = 10", "ALL ≤ BOTH = 9"));
    }

    @Test
    void asLongAsOneOfTheOthersIsMissingNothingIsTold() {
        assertThat(changed(file(Map.of(), figure(0, "ALL", null, "10"), figure(1, "BOTH", null, "6"))).receipts().getLast()
                .delivery().warnings()).isEmpty();
        assertThat(HandIn.others(PLAN, "dia-chinh")).containsExactly("cong-an");
        assertThat(HandIn.others(PLAN, "van-phong")).isEmpty();
    }

    private static Outcome file(Map<String, Map<FigureKey, Value>> others, ReportedFigure... figures) {
        return none().file(filing(figures), List.of(), handIn(others), OFFICER, AT, TODAY);
    }

    private static HandIn handIn(Map<String, Map<FigureKey, Value>> others) {
        return new HandIn(PLAN, Samples.ID, History.NONE, others, Samples.LIMITS);
    }

    private static List<Violation> violations(Outcome outcome) {
        return ((Refusal.Invalid) refused(outcome)).violations();
    }

    private static ReportedFigure figure(int index, String target, @Nullable String part, String number) {
        return new ReportedFigure("/figures/" + index, new FigureKey(target, part), new Value.Number(new BigDecimal(number)),
                Quality.ACTUAL, null, null);
    }

    private static Target target(String id, String... departments) {
        return new Target(id, Measure.NUMBER, Frequency.MONTHLY, Set.copyOf(Arrays.asList(departments)), false, false, List.of(),
                Set.of(), OverTime.UNSAID);
    }
}
