package vn.tiendo.measurement.obligation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.Samples;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.SubmissionId;

import static org.assertj.core.api.Assertions.assertThat;

class ObligationsTest {

    /** June is closed on the 14th, a Friday, and due on the 17th. */
    private static final SubmissionId JUNE = Samples.ID;

    private final Obligations obligations = new Obligations(Samples.CALENDAR, (plan, period) -> plan);

    @Test
    void eachDepartmentOwesThePeriodsInWhichItReports() {
        Plan plan = Samples.plan(Samples.target("A", Measure.NUMBER), Samples.target("B", Measure.COUNT),
                reporting("C", Measure.COUNT, Frequency.QUARTERLY, "cong-an", "dia-chinh"),
                reporting("X", Measure.NONE, Frequency.MONTHLY, "cong-an"));

        List<Obligation> owed = obligations.of(plan, List.of());

        assertThat(owed).extracting(Obligation::id).hasSize(12 + 4 + 4).doesNotHaveDuplicates();
        assertThat(owed).filteredOn(each -> each.id().department().equals("cong-an"))
                .extracting(each -> each.id().period().toString())
                .containsExactlyInAnyOrder("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
        assertThat(owed).filteredOn(each -> each.id().equals(JUNE)).singleElement()
                .extracting(Obligation::owed).isEqualTo(2);
    }

    @Test
    void theVersionThatCountsForThePeriodSaysWhatIsOwed() {
        Plan later = Samples.plan(Samples.target("A", Measure.NUMBER), Samples.target("B", Measure.NUMBER));
        Plan first = Samples.plan(Samples.target("A", Measure.NUMBER));

        List<Obligation> owed = new Obligations(Samples.CALENDAR,
                (plan, period) -> period.ordinal() < 7 ? first : plan).of(later, List.of());

        assertThat(owed).extracting(Obligation::owed).containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void whatWasNotHandedInIsNotDueThenOpenThenLate() {
        for (Obligation owed : List.of(june(null), june(State.DRAFT, false, false))) {
            assertThat(owed.on(day("2024-06-14"))).isEqualTo(Standing.NOT_DUE);
            assertThat(owed.on(day("2024-06-15"))).isEqualTo(Standing.OPEN);
            assertThat(owed.on(day("2024-06-17"))).isEqualTo(Standing.OPEN);
            assertThat(owed.on(day("2024-06-18"))).isEqualTo(Standing.LATE);
        }
    }

    @Test
    void moreTimeMovesTheDayOnWhichItIsLate() {
        Obligation owed = june(new Progress(JUNE, State.DRAFT, false, false, day("2024-06-24"), 1, 0));

        assertThat(owed.on(day("2024-06-24"))).isEqualTo(Standing.OPEN);
        assertThat(owed.on(day("2024-06-25"))).isEqualTo(Standing.LATE);
    }

    @Test
    void whatWasHandedInStaysAsItWasHandedIn() {
        LocalDate longAfter = day("2025-01-01");

        assertThat(june(State.SUBMITTED, false, true).on(longAfter)).isEqualTo(Standing.SENT);
        assertThat(june(State.SUBMITTED, true, true).on(longAfter)).isEqualTo(Standing.SENT_LATE);
        assertThat(june(State.APPROVED, true, true).on(longAfter)).isEqualTo(Standing.APPROVED);
        assertThat(june(State.SENT_BACK, false, true).on(longAfter)).isEqualTo(Standing.OPEN);
    }

    @Test
    void punctualityCountsWhatWasDue() {
        List<Obligation> owed = obligations.of(Samples.PLAN, List.of(
                progress("2024-M01", State.APPROVED, false, true), progress("2024-M02", State.SUBMITTED, true, true),
                progress("2024-M03", State.SENT_BACK, false, true), progress("2024-M04", State.DRAFT, false, false)))
                .stream().filter(each -> each.id().department().equals("dia-chinh")
                        && each.id().period().frequency() == Frequency.MONTHLY).toList();

        assertThat(Punctuality.of("dia-chinh", owed, day("2024-06-17")))
                .isEqualTo(new Punctuality("dia-chinh", 5, 3, 2, 1));
        assertThat(Punctuality.of("dia-chinh", owed, day("2024-06-18")).due()).isEqualTo(6);
    }

    private Obligation june(State state, boolean late, boolean handedIn) {
        return june(progress("2024-M06", state, late, handedIn));
    }

    private Obligation june(@Nullable Progress progress) {
        List<Progress> known = progress == null ? List.of() : List.of(progress);
        return obligations.of(Samples.PLAN, known).stream().filter(each -> each.id().equals(JUNE)).findFirst().orElseThrow();
    }

    private static Progress progress(String period, State state, boolean late, boolean handedIn) {
        return new Progress(new SubmissionId(JUNE.plan(), JUNE.department(), Period.parse(period).orElseThrow()), state,
                late, handedIn, null, 1, 1);
    }

    private static Target reporting(String id, Measure measure, Frequency frequency, String... departments) {
        return new Target(id, measure, frequency, Set.of(departments), false, false, List.of(), Set.of(), OverTime.UNSAID);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
