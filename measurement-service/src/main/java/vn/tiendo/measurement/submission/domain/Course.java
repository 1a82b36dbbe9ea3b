package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * How a submission has gone so far.
 *
 * @param reportedOn day on which the department signed its report, where it said so
 * @param late the report, or else the first submission, came after the due day; a correction that was asked for later
 *        does not make it late
 * @param open after a reopening: the only figures that may be changed; empty: all
 * @param extension more time than others have
 * @param corrected what the correction that is handed in was asked for; absent: none is
 */
public record Course(State state, @Nullable LocalDate reportedOn, boolean late, @Nullable Instant submittedAt,
        @Nullable Instant approvedAt, @Nullable String approvedBy, @Nullable String sentBackReason,
        SortedSet<FigureKey> open, @Nullable Extension extension, @Nullable SentBack corrected) {

    static final Course NEW = new Course(State.DRAFT, null, false, null, null, null, null,
            Collections.emptySortedSet(), null, null);

    public Course {
        open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
    }

    /** Takes in the day of the report, or of its correction; {@code today} counts where none was ever given and nothing was submitted. */
    Course reported(@Nullable LocalDate day, LocalDate today, LocalDate dueOn) {
        LocalDate known = day != null ? day : reportedOn;
        if (day == null && submittedAt != null) {
            return this;
        }
        boolean cameInTime = submittedAt != null && !late;
        boolean isLate = !cameInTime && (known != null ? known : today).isAfter(extended(dueOn));
        return new Course(state, known, isLate, submittedAt, approvedAt, approvedBy, sentBackReason, open, extension, corrected);
    }

    /** What was handed in late before stays late. */
    Course extended(Extension granted) {
        boolean isLate = late && (submittedAt != null || reportedOn != null && reportedOn.isAfter(granted.until()));
        return new Course(state, reportedOn, isLate, submittedAt, approvedAt, approvedBy, sentBackReason, open, granted, corrected);
    }

    /** The last day on which it is on time. */
    LocalDate extended(LocalDate dueOn) {
        return extension == null ? dueOn : extension.until();
    }

    /** With the day of the report, as above. */
    Course submitted(@Nullable LocalDate day, LocalDate today, LocalDate dueOn, Instant at) {
        Course reported = reported(day, today, dueOn);
        return new Course(State.SUBMITTED, reported.reportedOn, reported.late, at, approvedAt, approvedBy, null, open, extension,
                state == State.SENT_BACK ? SentBack.of(this) : null);
    }

    /** As it was before it was handed in; what nobody had sent back counts as not handed in at all. */
    Course withdrawn() {
        if (corrected != null) {
            return new Course(State.SENT_BACK, corrected.reportedOn(), corrected.late(), corrected.submittedAt(), approvedAt, approvedBy,
                    corrected.reason(), open, extension, null);
        }
        // Corrections that were handed in before it was kept what they correct.
        return approvedAt == null
                ? new Course(State.DRAFT, reportedOn, false, null, null, null, null, open, extension, null)
                : new Course(State.SENT_BACK, reportedOn, late, submittedAt, approvedAt, approvedBy, null, open, extension, null);
    }

    Course approved(String by, Instant at) {
        return new Course(State.APPROVED, reportedOn, late, submittedAt, at, by, null, Collections.emptySortedSet(),
                extension, null);
    }

    Course sentBack(String reason) {
        return new Course(State.SENT_BACK, reportedOn, late, submittedAt, approvedAt, approvedBy, reason, open, extension, null);
    }

    Course reopened(Set<FigureKey> figures, String reason) {
        return new Course(State.SENT_BACK, reportedOn, late, submittedAt, approvedAt, approvedBy, reason,
                new TreeSet<>(figures), extension, null);
    }

    /** Opens figures for what was announced: nobody has to say why. */
    Course opened(Set<FigureKey> figures) {
        return new Course(State.SENT_BACK, reportedOn, late, submittedAt, approvedAt, approvedBy, null, new TreeSet<>(figures),
                extension, null);
    }

    boolean opens(FigureKey key) {
        return open.isEmpty() || open.contains(key);
    }
}
