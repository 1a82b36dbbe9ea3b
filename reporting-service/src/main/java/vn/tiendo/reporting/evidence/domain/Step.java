package vn.tiendo.reporting.evidence.domain;

/** One event and what was known of the plan once it had come. */
public record Step(Cause cause, PlanEvidence after) {

    /** By a state of a submission. */
    public static Step of(PlanEvidence before, Submission state) {
        return new Step(Cause.BySubmission.of(state, before.copies().get(state.id())), before.with(state));
    }

    /** By how a department reports. */
    public static Step of(PlanEvidence before, Punctuality told) {
        return new Step(new Cause.ByPunctuality(told.department(), told.version(), told.at()), before.with(told));
    }

    /** By a version of the plan. */
    public static Step of(PlanEvidence before, Plan version) {
        return new Step(new Cause.ByPlan(version.version(), version.inForceSince()), before.with(version));
    }
}
