package vn.tiendo.plan.plan.domain;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.ReportingCycle.DayKind;

import static org.assertj.core.api.Assertions.assertThat;

class CyclesArePossibleTest {

    private static final String FIRST = "/reportingCycles/0";

    @ParameterizedTest
    @CsvSource({"MONTHLY, 0, 0, 0", "MONTHLY, 3, 28, 60", "QUARTERLY, -2, 1, 5", "SEMIANNUAL, -5, 14, 1", "ANNUAL, -11, 1, 0"})
    void whatIsClosedOnceItHasBegunPasses(Frequency frequency, int month, int day, int sending) {
        assertThat(Plans.flaws(Plans.with(new ReportingCycle(frequency, month, day, sending, DayKind.WORKING)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, -1, ≥ 0", "QUARTERLY, -3, ≥ -2", "SEMIANNUAL, -6, ≥ -5", "ANNUAL, -12, ≥ -11"})
    void noPeriodIsClosedBeforeItBegins(Frequency frequency, int month, String expected) {
        assertThat(Plans.flaws(Plans.with(new ReportingCycle(frequency, month, 14, 1, DayKind.WORKING)))).containsExactly(
                new Flaw(FIRST + "/closingMonth", FlawCode.CLOSING_BEFORE_PERIOD, month, expected));
    }

    @Test
    void allThatIsWrongWithACycleIsToldAtOnce() {
        assertThat(Plans.flaws(Plans.with(new ReportingCycle(Frequency.QUARTERLY, 4, 31, -1, DayKind.CALENDAR))))
                .containsExactly(new Flaw(FIRST + "/closingMonth", FlawCode.OUT_OF_RANGE, 4, "-2 … 3"),
                        new Flaw(FIRST + "/closingDay", FlawCode.OUT_OF_RANGE, 31, "0 … 28"),
                        new Flaw(FIRST + "/sendingDays", FlawCode.SENDING_BEFORE_CLOSING, -1, "≥ 0"));
    }

    @Test
    void aKindOfPeriodHasOneCycle() {
        var twice = Plans.with(ReportingCycle.ofDecree(Frequency.ANNUAL), ReportingCycle.ofDecree(Frequency.MONTHLY),
                ReportingCycle.ofDecree(Frequency.ANNUAL));

        assertThat(Plans.flaws(twice)).containsExactly(
                new Flaw("/reportingCycles/2/frequency", FlawCode.DUPLICATE_CYCLE, "ANNUAL", null));
    }

    @Test
    void nothingIsConcludedFromAKindOfPeriodThatCouldNotBeRead() {
        var unread = Plans.with(ReportingCycle.ofDecree(Frequency.MONTHLY),
                new ReportingCycle(Frequency.MONTHLY, -2, 14, 1, DayKind.WORKING));

        assertThat(Plans.flaws(unread, Set.of("/reportingCycles/1/frequency"))).isEmpty();
    }
}
