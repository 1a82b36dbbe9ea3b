package vn.tiendo.measurement.obligation.domain;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/**
 * A department owes the figures of a period.
 *
 * @param owed how many targets it reports then
 * @param progress absent: nothing was filed
 */
public record Obligation(SubmissionId id, String unit, PeriodDates dates, int owed, @Nullable Progress progress) {

    public Standing on(LocalDate today) {
        State state = progress == null ? State.DRAFT : progress.state();
        return switch (state) {
            case APPROVED -> Standing.APPROVED;
            case SUBMITTED -> Objects.requireNonNull(progress).late() ? Standing.SENT_LATE : Standing.SENT;
            case SENT_BACK -> Standing.OPEN;
            case DRAFT -> open(today);
        };
    }

    /** Whether the department still has to hand it in; what was sent back is a talk with the reviewer, and has no date. */
    public boolean isMissing() {
        return !handedIn();
    }

    /** Whether the department handed it in at all, whatever became of it. */
    public boolean handedIn() {
        return progress != null && progress.handedIn();
    }

    /** Whether it did so in time. */
    public boolean onTime() {
        return progress != null && progress.handedIn() && !progress.late();
    }

    /** The last day on which it is on time. */
    public LocalDate due() {
        @Nullable LocalDate extended = progress == null ? null : progress.extendedTo();
        return extended == null ? dates.due() : extended;
    }

    /** How many of the targets have a figure. */
    public int given() {
        return progress == null ? 0 : progress.given();
    }

    /** For lists: what is due first comes first. */
    public String order() {
        return dates.due() + "/" + id;
    }

    private Standing open(LocalDate today) {
        if (today.isAfter(due())) {
            return Standing.LATE;
        }
        return today.isAfter(dates.closing()) ? Standing.OPEN : Standing.NOT_DUE;
    }
}
