package vn.tiendo.measurement.submission.domain;

/** Names a submission; written plan/department/period. */
public record SubmissionId(String plan, String department, Period period) {

    @Override
    public String toString() {
        return plan + '/' + department + '/' + period;
    }
}
