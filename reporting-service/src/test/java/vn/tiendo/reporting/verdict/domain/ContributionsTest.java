package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan gave to sums above, and since when. */
class ContributionsTest {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal EIGHT = BigDecimal.valueOf(8);
    private static final Plan PLAN = Given.plan(Given.rule(new Rule.AtLeast(Given.from("10"))).id("T").reporting("a").indicator("thu").target());

    private static Submission told(int day, int month, long sequence, State state, int number) {
        return Submission.of("p-2024", "a", Period.month(2024, month), sequence, state, true, false, day(day),
                List.of(new Figure("T", null, (int) sequence, new Value.Number(BigDecimal.valueOf(number)), false, null)));
    }

    private static Instant day(int day) {
        return Given.AT.plusSeconds(86_400L * day);
    }

    private static List<BelowHistory.Given> past(List<Submission> told) {
        return Contributions.past(new PlanHistory("p-2024", List.of(PLAN), told, List.of())).getOrDefault("thu", List.of());
    }

    private static List<BigDecimal> numbers(BelowHistory.Given given) {
        return Objects.requireNonNull(given.contribution().versions().getLast().linked()).figures().stream()
                .map(figure -> Objects.requireNonNull(figure.number())).toList();
    }

    @Test
    void itIsDatedByWhenItHappenedWhateverCameFirst() {
        List<BelowHistory.Given> past = past(List.of(told(3, 2, 1, State.APPROVED, 8), told(2, 1, 1, State.APPROVED, 4)));

        assertThat(past).extracting(BelowHistory.Given::at).containsExactly(Given.AT, day(2), day(3));
        assertThat(past).extracting(ContributionsTest::numbers).containsExactly(List.of(), List.of(FOUR), List.of(FOUR, EIGHT));
    }

    @Test
    void whatIsNotApprovedGivesNothing() {
        assertThat(past(List.of(told(1, 1, 1, State.SUBMITTED, 4), told(2, 1, 2, State.SENT_BACK, 4)))).hasSize(1);
    }

    @Test
    void ofOneMomentThereIsWhatStoodAtItsEnd() {
        List<BelowHistory.Given> past = past(List.of(told(2, 1, 1, State.APPROVED, 4), told(2, 2, 1, State.APPROVED, 8)));

        assertThat(past).extracting(ContributionsTest::numbers).containsExactly(List.of(), List.of(FOUR, EIGHT));
        assertThat(past).extracting(BelowHistory.Given::version).containsExactly(1L, 2L);
    }

    @Test
    void theOrderInWhichEventsCameMakesNoDifference() {
        Random random = new Random(7);
        IntStream.range(0, 50).forEach(_ -> {
            List<Submission> told = new ArrayList<>(IntStream.rangeClosed(1, 12).mapToObj(month ->
                    told(random.nextInt(9), month, 1 + random.nextInt(3), State.APPROVED, random.nextInt(5))).toList());
            List<BelowHistory.Given> past = past(told);
            Collections.shuffle(told, random);

            assertThat(past(told)).isEqualTo(past);
        });
    }
}
