package vn.tiendo.measurement.submission;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import vn.tiendo.platform.problem.Problems;

/** Bodies are parsed here and not by a message converter, because a receipt holds the hash of their bytes. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBodyAdvice {

    private final Problems problems;

    UnreadableBodyAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableBody unreadable) {
        return problems.of(HttpStatus.BAD_REQUEST, "malformed-json");
    }
}
