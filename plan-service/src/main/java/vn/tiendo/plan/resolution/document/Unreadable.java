package vn.tiendo.plan.resolution.document;

import java.io.Serial;

/** Ends a reading from anywhere below it, also through libraries; becomes a {@link DocumentText.Refused} at its top. */
final class Unreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FileProblem problem;

    Unreadable(FileProblem problem) {
        super(problem.code().wire(), null, false, false);
        this.problem = problem;
    }

    Unreadable(FileProblem.Code code) {
        this(FileProblem.of(code));
    }

    FileProblem problem() {
        return problem;
    }
}
