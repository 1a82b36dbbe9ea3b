package vn.tiendo.measurement.submission.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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

    /** None when the period could not be read. */
    public Optional<SubmissionId> submission() {
        return period == null ? Optional.empty() : Optional.of(new SubmissionId(plan, department, period));
    }

    /** plan/department/period, as far as it says so. */
    public String name() {
        return plan + '/' + department + '/' + (period == null ? "" : period);
    }
}
