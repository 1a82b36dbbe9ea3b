package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.HAND_IN;
import static vn.tiendo.measurement.submission.domain.Samples.OFFICER;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.TODAY;
import static vn.tiendo.measurement.submission.domain.Samples.approved;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;
import static vn.tiendo.measurement.submission.domain.Samples.sentBack;
import static vn.tiendo.measurement.submission.domain.Samples.submitted;

/** Figures of June 2024, which are due on the 17th. */
class EntryLockTest {

    private static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneId.of("Asia/Ho_Chi_Minh"), 15, 1);
    private static final EntryLock LOCK = new EntryLock(OptionalInt.of(30), CALENDAR);
    private static final Optional<Instant> IN_TIME = Optional.of(Instant.parse("2024-01-02T03:04:05Z"));
    private static final LocalDate LONG_AFTER = LocalDate.parse("2024-09-01");

    /** Told at 17:30 in UTC, which is the next day in Vietnam. */
    @ParameterizedTest(name = "days {0}, told {1}, more time until {2}: {3}")
    @CsvSource({
        "30, 2024-01-02T00:00:00Z, ,           2024-07-17",
        "0,  2024-01-02T00:00:00Z, ,           2024-06-17",
        "30, 2024-08-01T17:30:00Z, ,           2024-09-01",
        "30, 2024-01-02T00:00:00Z, 2024-06-24, 2024-07-17",
        "30, 2024-01-02T00:00:00Z, 2024-08-05, 2024-08-05",
        "30, ,                     ,           ",
        ",   2024-01-02T00:00:00Z, ,           "})
    void figuresComeInUntil(@Nullable Integer days, @Nullable Instant told, @Nullable LocalDate granted, @Nullable LocalDate last) {
        EntryLock lock = new EntryLock(days == null ? OptionalInt.empty() : OptionalInt.of(days), CALENDAR);
        LocalDate due = LocalDate.parse("2024-06-17");

        assertThat(lock.lastDay(due, granted == null ? due : granted, Optional.ofNullable(told)))
                .isEqualTo(Optional.ofNullable(last));
    }

    @Test
    void onTheLastDayTheyComeInAndOnTheNextTheyDoNot() {
        LocalDate last = LocalDate.parse("2024-07-17");

        assertThat(LOCK.onEntry(none(), IN_TIME, last)).isEmpty();
        assertThat(LOCK.onEntry(none(), IN_TIME, last.plusDays(1)))
                .contains(new Refusal.EntryClosed(last.plusDays(1), last));
    }

    @Test
    void aDraftThatWasNotHandedInIsClosedAsWell() {
        Submission draft = changed(none().file(draft(figure("N", number("55"))), List.of(), HAND_IN, OFFICER, AT, TODAY));

        assertThat(LOCK.onEntry(draft, IN_TIME, LONG_AFTER)).isPresent();
    }

    @Test
    void moreTimeOpensItAgain() {
        Submission extended = changed(none().extend(LONG_AFTER.plusDays(7), "Mất điện", REVIEWER, AT, LONG_AFTER));

        assertThat(LOCK.onEntry(extended, IN_TIME, LONG_AFTER)).isEmpty();
        assertThat(LOCK.onEntry(extended, IN_TIME, LONG_AFTER.plusDays(8))).isPresent();
    }

    @Test
    void whatTheReviewerAskedForComesInAtAnyTime() {
        Submission sentBack = changed(submitted(figure("N", number("55"))).sendBack("Xem lại", REVIEWER, AT));
        Submission approved = approved(figure("N", number("55")));

        assertThat(LOCK.onEntry(sentBack, IN_TIME, LONG_AFTER)).isEmpty();
        assertThat(LOCK.onEntry(approved, IN_TIME, LONG_AFTER)).isEmpty();
    }

    @Test
    void whatCouldNotBeHandedInAgainIsNotWithdrawn() {
        Submission submitted = submitted(figure("N", number("55")));

        assertThat(LOCK.onWithdrawal(submitted, IN_TIME, LocalDate.parse("2024-07-17"))).isEmpty();
        assertThat(LOCK.onWithdrawal(submitted, IN_TIME, LONG_AFTER)).isPresent();
    }

    @Test
    void aCorrectionThatWasAskedForIsWithdrawnAtAnyTime() {
        Submission corrected = changed(file(sentBack(figure("N", number("55"))), filing(figure("N", number("56"), "Sửa"))));

        assertThat(LOCK.onWithdrawal(corrected, IN_TIME, LONG_AFTER)).isEmpty();
    }
}
