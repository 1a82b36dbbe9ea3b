package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/**
 * What a department hands over at once.
 *
 * @param period absent when it could not be read
 * @param reportedOn day on which the department signed its report
 * @param figures those that could be read
 * @param submit whether to hand them in, or only to keep them
 */
public record Filing(String plan, String department, @Nullable Period period, @Nullable LocalDate reportedOn,
        List<ReportedFigure> figures, boolean submit, Delivery delivery, Places places) {

    public Filing {
        figures = List.copyOf(figures);
    }

    /** The same with what is doubtful about it. */
    public Filing warned(List<Violation> doubts) {
        return doubts.isEmpty() ? this : new Filing(plan, department, period, reportedOn, figures, submit,
                delivery.warned(doubts, places), places);
    }
}
