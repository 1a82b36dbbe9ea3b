package vn.tiendo.measurement.submission.domain;

import java.util.Optional;

/** Names a submission; written plan/department/period. */
public record SubmissionId(String plan, String department, Period period) {

    /** None when the period is none. */
    public static Optional<SubmissionId> of(String plan, String department, String period) {
        return Period.parse(period).map(known -> new SubmissionId(plan, department, known));
    }

    @Override
    public String toString() {
        return plan + '/' + department + '/' + period;
    }
}
