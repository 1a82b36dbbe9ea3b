package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.ReportingCycle;
import vn.tiendo.plan.plan.domain.ReportingCycle.DayKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Which version's dates count for a period. */
class PlanCalendarTest {

    private static final Cycles DECREE = new Cycles(Map.of());
    private static final Cycles MONTHS_END =
            DECREE.with(List.of(new ReportingCycle(Frequency.MONTHLY, 0, 0, 5, DayKind.CALENDAR)));
    private static final WorkingDays DAYS = new WorkingDays(Map.of());

    @Test
    void aPeriodFollowsTheVersionThatCountsOnItsLastDay() {
        var calendar = PlanCalendar.of(List.of(version(2, "2024-01-01", DECREE, Frequency.MONTHLY),
                version(3, "2024-07-01", MONTHS_END, Frequency.MONTHLY)));

        assertThat(due(calendar, "2024-M06")).isEqualTo("2024-06-17");
        assertThat(due(calendar, "2024-M07")).isEqualTo("2024-08-05");
        assertThat(calendar).hasSize(12).isSortedAccordingTo((one, other) -> one.due().compareTo(other.due()));
    }

    @Test
    void theYearsLastPeriodsFollowTheVersionThatCountsAtItsEnd() {
        var calendar = PlanCalendar.of(List.of(version(2, "2024-01-01", DECREE, Frequency.ANNUAL),
                version(3, "2024-12-20", DECREE.with(List.of(
                        new ReportingCycle(Frequency.ANNUAL, 0, 0, 10, DayKind.CALENDAR))), Frequency.ANNUAL)));

        assertThat(due(calendar, "2024-A1")).isEqualTo("2025-01-10");
    }

    @Test
    void aKindOfPeriodThatTheCountingVersionDoesNotHaveIsNotDue() {
        var calendar = PlanCalendar.of(List.of(version(2, "2024-01-01", DECREE, Frequency.QUARTERLY),
                version(3, "2024-07-01", DECREE, Frequency.MONTHLY)));

        assertThat(calendar).extracting(each -> each.period().toString()).containsExactly("2024-Q1", "2024-Q2",
                "2024-M07", "2024-M08", "2024-M09", "2024-M10", "2024-M11", "2024-M12");
    }

    @Test
    void beforeAllVersionsTheFirstOneCounts() {
        assertThat(PlanCalendar.of(List.of(version(2, "2024-03-01", DECREE, Frequency.MONTHLY)))).hasSize(12);
        assertThat(PlanCalendar.of(List.of())).isEmpty();
    }

    @Test
    void movedDatesTakeThePlaceOfThoseOfTheVersionsUpToTheirOwn() {
        var told = List.of(version(2, "2024-01-01", DECREE, Frequency.MONTHLY),
                version(3, "2024-07-01", MONTHS_END, Frequency.MONTHLY));
        var moved = PlanCalendar.of(told).stream().map(each ->
                new Due(each.period(), each.from(), each.closing(), each.due().plusDays(1), List.of())).toList();

        var held = PlanCalendar.of(new MovedDates(3, moved).in(told));
        var amended = PlanCalendar.of(new MovedDates(2, moved).in(told));

        assertThat(held).isEqualTo(moved);
        assertThat(due(amended, "2024-M06")).isEqualTo("2024-06-18");
        assertThat(due(amended, "2024-M07")).as("told after the dates had moved").isEqualTo("2024-08-05");
    }

    private static VersionDates version(long version, String from, Cycles cycles, Frequency frequency) {
        Stream<Due> due = Period.of(2024, frequency).stream().map(each ->
                new Due(each, cycles.from(each), cycles.closing(each), cycles.due(each, DAYS), List.of()));
        return new VersionDates(version, LocalDate.parse(from), due.toList());
    }

    private static LocalDate due(List<Due> calendar, String period) {
        return calendar.stream().filter(each -> each.period().toString().equals(period)).findFirst().orElseThrow().due();
    }
}
