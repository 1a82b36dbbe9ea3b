package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Until when figures come in that were not handed in yet: so many days after they are due, and no shorter after the plan came to
 * bind, for nobody reports to a plan that is not there; where more time was granted, until its end.
 *
 * @param days empty: nothing is ever closed
 */
public record EntryLock(OptionalInt days, ReportingCalendar calendar) {

    /**
     * The last day on which they come in.
     *
     * @param planned last day on which they are on time for everybody
     * @param due the same with the time that was granted to the department
     * @param told when the plan first came to bind; none for plans of before that was known, which are not closed
     */
    public Optional<LocalDate> lastDay(LocalDate planned, LocalDate due, Optional<Instant> told) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        return told.flatMap(at -> Stream.of(planned.plusDays(days.getAsInt()), calendar.dayOf(at).plusDays(days.getAsInt()), due)
                .max(LocalDate::compareTo));
    }

    /**
     * Why nothing is kept or handed in. What was sent back was asked for by the reviewer, and the actual figure in the place of an
     * approved estimate was announced: these come in at any time.
     */
    public Optional<Refusal> onEntry(Submission before, Optional<Instant> told, LocalDate today) {
        return before.state() == State.DRAFT ? closed(before, told, today) : Optional.empty();
    }

    /** Why it is not withdrawn: it could not be handed in again. */
    public Optional<Refusal> onWithdrawal(Submission before, Optional<Instant> told, LocalDate today) {
        boolean wouldBeDraft = before.state() == State.SUBMITTED && before.course().withdrawn().state() == State.DRAFT;
        return wouldBeDraft ? closed(before, told, today) : Optional.empty();
    }

    private Optional<Refusal> closed(Submission before, Optional<Instant> told, LocalDate today) {
        return lastDay(before.dueOn(), before.course().extended(before.dueOn()), told).filter(today::isAfter)
                .map(last -> new Refusal.EntryClosed(today, last));
    }
}
