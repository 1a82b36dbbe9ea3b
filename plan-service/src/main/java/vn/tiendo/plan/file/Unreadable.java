package vn.tiendo.plan.file;

import java.io.Serial;

/** Ends a reading from anywhere below it, also through libraries; becomes a {@link DocumentText.Refused} at its top. */
public final class Unreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FileProblem problem;

    public Unreadable(FileProblem problem) {
        super(problem.code().wire(), null, false, false);
        this.problem = problem;
    }

    public Unreadable(FileProblem.Code code) {
        this(FileProblem.of(code));
    }

    public FileProblem problem() {
        return problem;
    }
}
