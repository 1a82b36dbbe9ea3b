package vn.tiendo.plan.calendar.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.plan.plan.domain.Frequency;

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
        var calendar = new Cycles(Map.of(Frequency.MONTHLY, new Cycle(0, 2)));
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
        assertThat(new Cycles(Map.of(Frequency.MONTHLY, new Cycle(14, 2))).due(june, days)).isEqualTo("2024-06-18");
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
    void aDayThatAMonthMayNotHaveIsNoClosingDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cycle(29, 1)).withMessageContaining("29");
        assertThatIllegalArgumentException().isThrownBy(() -> new Cycle(14, -1)).withMessageContaining("-1");
    }
}
