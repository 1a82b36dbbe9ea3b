package vn.tiendo.measurement.submission.domain;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.caller.Caller;

/** Submissions of a department, as far as a caller may see them. */
public interface SeenSubmissions {

    /** What is asked for; an absent plan or year means any. */
    record Wanted(String unit, String department, @Nullable String plan, @Nullable Integer year) {
    }

    /** One after the other, plan by plan, without receipts; none is held. */
    void each(Caller caller, Wanted wanted, Consumer<Submission> each);
}
