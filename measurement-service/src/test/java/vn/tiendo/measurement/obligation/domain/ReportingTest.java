package vn.tiendo.measurement.obligation.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.SubmissionId;

import static org.assertj.core.api.Assertions.assertThat;

class ReportingTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-18");

    @Test
    void itIsOfWhatWasDueBeforeTodayInTheOrderOfTheDueDays() {
        Reporting reporting = of(owed("2024-M06", "2024-06-17", State.SUBMITTED, true, null),
                owed("2024-M05", "2024-05-15", State.APPROVED, false, null), owed("2024-M04", "2024-04-15", State.DRAFT, false, null),
                owed("2024-Q2", "2024-06-18", State.SUBMITTED, false, null), owed("2024-M03", "2024-03-15", State.DRAFT, false, TODAY));

        assertThat(reporting.punctuality()).isEqualTo(new Punctuality("dia-chinh", 3, 2, 1, 1));
        assertThat(reporting.periods()).extracting(each -> each.period() + " " + each.handedIn() + " " + each.onTime() + " "
                + each.approved()).containsExactly("2024-M04 false false false", "2024-M05 true true true", "2024-M06 true false false");
    }

    @Test
    void whoOwesNothingHasNothingDue() {
        assertThat(of()).isEqualTo(new Reporting("p", "u", 2024, new Punctuality("dia-chinh", 0, 0, 0, 0), List.of()));
    }

    private static Reporting of(Obligation... obligations) {
        return Reporting.of("p", "u", 2024, "dia-chinh", List.of(obligations), TODAY);
    }

    private static Obligation owed(String period, String due, State state, boolean late, @Nullable LocalDate extended) {
        SubmissionId id = new SubmissionId("p", "dia-chinh", Period.parse(period).orElseThrow());
        LocalDate day = LocalDate.parse(due);
        return new Obligation(id, "u", new PeriodDates(day.minusDays(33), day.minusDays(3), day), 1,
                new Progress(id, state, late, state != State.DRAFT, extended, 1, 1));
    }
}
