package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.ReportingCycle;
import vn.tiendo.plan.plan.domain.ReportingCycle.DayKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CyclesTest {

    private static final Cycles DECREE = new Cycles(Map.of());
    private static final WorkingDays NO_TABLE = new WorkingDays(Map.of());

    /** Decree 09/2019/NĐ-CP, article 12; 15 December 2024 is a Sunday. */
    @ParameterizedTest
    @CsvSource({
            "MONTHLY,    1, 2023-12-15, 2024-01-14, 2024-01-15",
            "MONTHLY,    6, 2024-05-15, 2024-06-14, 2024-06-17",
            "MONTHLY,   12, 2024-11-15, 2024-12-14, 2024-12-16",
            "QUARTERLY,  1, 2023-12-15, 2024-03-14, 2024-03-15",
            "QUARTERLY,  4, 2024-09-15, 2024-12-14, 2024-12-16",
            "SEMIANNUAL, 1, 2023-12-15, 2024-06-14, 2024-06-17",
            "SEMIANNUAL, 2, 2024-06-15, 2024-12-14, 2024-12-16",
            "ANNUAL,     1, 2023-12-15, 2024-12-14, 2024-12-16"})
    void aPeriodIsClosedOnThe14thAndSentOneWorkingDayLater(
            Frequency frequency, int ordinal, LocalDate from, LocalDate closing, LocalDate due) {
        var period = new Period(2024, frequency, ordinal);

        assertThat(DECREE.from(period)).isEqualTo(from);
        assertThat(DECREE.closing(period)).isEqualTo(closing);
        assertThat(DECREE.due(period, NO_TABLE)).isEqualTo(due);
    }

    @Test
    void calendarMonthsAreClosedOnTheirLastDay() {
        var calendar = monthly(0, 0, 2, DayKind.WORKING);
        var february = new Period(2024, Frequency.MONTHLY, 2);

        assertThat(calendar.from(february)).isEqualTo("2024-02-01");
        assertThat(calendar.closing(february)).isEqualTo("2024-02-29");
        assertThat(calendar.due(february, NO_TABLE)).isEqualTo("2024-03-04");
    }

    @Test
    void nothingIsDueOnAHolidayButOnTheDayWorkedInstead() {
        var table = new Holidays(2024, true, Map.of(LocalDate.of(2024, 6, 17), "Nghỉ hoán đổi"),
                Set.of(LocalDate.of(2024, 6, 15)));
        var days = new WorkingDays(Map.of(2024, table));
        var june = new Period(2024, Frequency.MONTHLY, 6);

        assertThat(days.isWorked(LocalDate.of(2024, 6, 17))).isFalse();
        assertThat(DECREE.due(june, days)).as("the Saturday that is worked").isEqualTo("2024-06-15");
        assertThat(monthly(0, 14, 2, DayKind.WORKING).due(june, days)).isEqualTo("2024-06-18");
    }

    @Test
    void ofAYearWithoutTableTheDaysWithAFixedDateAreKnown() {
        assertThat(NO_TABLE.in(2031).table()).isFalse();
        assertThat(NO_TABLE.isWorked(LocalDate.of(2031, 4, 30))).isFalse();
        assertThat(NO_TABLE.isWorked(LocalDate.of(2031, 4, 29))).isTrue();
    }

    @Test
    void noTwoPeriodsOfAKindShareADayAndNoneIsLeftOut() {
        for (var frequency : Frequency.values()) {
            var periods = Period.of(2025, frequency);
            for (int i = 1; i < periods.size(); i++) {
                assertThat(DECREE.from(periods.get(i))).isEqualTo(DECREE.closing(periods.get(i - 1)).plusDays(1));
            }
        }
    }

    @Test
    void calendarDaysGoOnOverWeekendsAndHolidays() {
        var april = new Period(2024, Frequency.MONTHLY, 4);

        assertThat(monthly(0, 28, 3, DayKind.CALENDAR).due(april, NO_TABLE)).isEqualTo("2024-05-01");
        assertThat(monthly(0, 28, 3, DayKind.WORKING).due(april, NO_TABLE)).isEqualTo("2024-05-03");
    }

    @Test
    void aPeriodMayBeClosedInAMonthAfterItOrBeforeItsLast() {
        var december = new Period(2024, Frequency.MONTHLY, 12);
        var half = new Cycles(Map.of()).with(List.of(
                new ReportingCycle(Frequency.SEMIANNUAL, -1, 20, 0, DayKind.WORKING)));

        var calendar = monthly(1, 5, 2, DayKind.WORKING);
        assertThat(calendar.from(december)).isEqualTo("2024-12-06");
        assertThat(calendar.closing(december)).isEqualTo("2025-01-05");
        assertThat(calendar.due(december, NO_TABLE)).isEqualTo("2025-01-07");
        assertThat(half.from(new Period(2024, Frequency.SEMIANNUAL, 1))).isEqualTo("2023-11-21");
        assertThat(half.closing(new Period(2024, Frequency.SEMIANNUAL, 1))).isEqualTo("2024-05-20");
    }

    @Test
    void aPlansOwnCycleTakesThePlaceOfTheUsualOneForItsKindOnly() {
        var usual = monthly(0, 0, 5, DayKind.CALENDAR);
        var own = usual.with(List.of(new ReportingCycle(Frequency.QUARTERLY, 0, 0, 10, DayKind.CALENDAR)));

        assertThat(own.due(new Period(2024, Frequency.QUARTERLY, 1), NO_TABLE)).isEqualTo("2024-04-10");
        assertThat(own.due(new Period(2024, Frequency.MONTHLY, 3), NO_TABLE)).isEqualTo("2024-04-05");
        assertThat(own.with(List.of(ReportingCycle.ofDecree(Frequency.MONTHLY)))
                .due(new Period(2024, Frequency.MONTHLY, 3), NO_TABLE)).isEqualTo("2024-03-15");
    }

    @ParameterizedTest
    @EnumSource
    void aPeriodIsReadAsItIsWritten(Frequency frequency) {
        assertThat(Period.of(2024, frequency)).allSatisfy(each -> assertThat(Period.parse(each.toString())).isEqualTo(each));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse("2024-03")).withMessageContaining("2024-03");
    }

    private static Cycles monthly(int closingMonth, int closingDay, int sendingDays, DayKind dayKind) {
        return new Cycles(Map.of()).with(List.of(
                new ReportingCycle(Frequency.MONTHLY, closingMonth, closingDay, sendingDays, dayKind)));
    }
}
