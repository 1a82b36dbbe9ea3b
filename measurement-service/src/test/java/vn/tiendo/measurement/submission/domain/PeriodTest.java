package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-M01", "2024-M12", "2024-Q1", "2024-Q4", "2024-S1", "2024-S2", "2024-A1"})
    void aPeriodIsWrittenAsItIsRead(String text) {
        assertThat(Period.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "2024-M00", "2024-M13", "2024-M1", "2024-Q5", "2024-S3", "2024-A2", "24-M01",
            "2024-m01", "2024-M01 ", "2024-06"})
    void whatIsNoPeriodIsNotRead(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "2024-M01, 2023-12-15, 2024-01-14, 2024-01-15",
            "2024-M06, 2024-05-15, 2024-06-14, 2024-06-17",
            "2024-Q1, 2023-12-15, 2024-03-14, 2024-03-15",
            "2024-Q2, 2024-03-15, 2024-06-14, 2024-06-17",
            "2024-S1, 2023-12-15, 2024-06-14, 2024-06-17",
            "2024-S2, 2024-06-15, 2024-12-14, 2024-12-16",
            "2024-A1, 2023-12-15, 2024-12-14, 2024-12-16"})
    void periodsRunFromTheFifteenthAndAreDueOnTheNextWorkingDay(String text, LocalDate from, LocalDate to,
            LocalDate due) {
        Period period = Period.parse(text).orElseThrow();

        assertThat(Samples.CALENDAR.span(period)).isEqualTo(new Span(from, to));
        assertThat(Samples.CALENDAR.dueOn(period)).isEqualTo(due);
    }

    @Test
    void theFirstDayOneMakesPeriodsCalendarMonths() {
        ReportingCalendar calendar = new ReportingCalendar(ZoneOffset.UTC, 1, 2);
        Period february = Period.parse("2024-M02").orElseThrow();

        assertThat(calendar.span(february))
                .isEqualTo(new Span(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-02-29")));
        assertThat(calendar.dueOn(february)).isEqualTo("2024-03-04");
    }

    @Test
    void whatThePlanTellsOfAPeriodGoesBeforeTheDecree() {
        Period january = Period.parse("2024-M01").orElseThrow();
        PeriodDates told = new PeriodDates(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31"),
                LocalDate.parse("2024-02-15"));
        Plan plan = Samples.planTelling(Map.of("2024-M01", told));

        assertThat(Samples.CALENDAR.dates(plan, january)).isEqualTo(told);
        assertThat(Samples.CALENDAR.countsOn(plan, january)).isEqualTo("2024-01-31");
    }

    @Test
    void aPeriodOfWhichThePlanTellsNothingFollowsTheDecree() {
        Plan plan = Samples.planTelling(Map.of());

        assertThat(Samples.CALENDAR.dates(plan, Samples.JUNE)).isEqualTo(new PeriodDates(LocalDate.parse("2024-05-15"),
                LocalDate.parse("2024-06-14"), LocalDate.parse("2024-06-17")));
    }

    @Test
    void theDayIsThatOfTheUnitsTimeZone() {
        assertThat(Samples.CALENDAR.dayOf(Instant.parse("2024-06-14T17:00:00Z"))).isEqualTo("2024-06-15");
    }
}
