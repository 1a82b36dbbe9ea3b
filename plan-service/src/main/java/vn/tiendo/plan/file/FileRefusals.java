package vn.tiendo.plan.file;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;

/** Answers for files that cannot be read. */
@Component
public class FileRefusals {

    private final Problems problems;

    FileRefusals(Problems problems) {
        this.problems = problems;
    }

    /** @param pointer where the file stands in the request */
    public ResponseEntity<ProblemDetail> of(FileProblem problem, String pointer) {
        String code = problem.code().wire();
        return problems.of(status(problem.code()), code,
                List.of(new Violation(pointer, code, problem.given(), problem.expected())));
    }

    public ResponseEntity<ProblemDetail> of(HttpStatus status) {
        return problems.of(status);
    }

    public ResponseEntity<ProblemDetail> busy() {
        return problems.unavailable();
    }

    private static HttpStatus status(FileProblem.Code code) {
        return switch (code) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case KIND_UNKNOWN -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case EMPTY, EXPANDS_TOO_FAR, TOO_MANY_PAGES, TOO_LONG, TOO_SLOW, ENCRYPTED, WITHOUT_TEXT, UNREADABLE,
                    HAS_MACROS, ENCODING_UNKNOWN -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
