package vn.tiendo.platform.problem;

import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is thrown in a reactive application, as a problem. A service's own advice goes first. */
@RestControllerAdvice
@Order
class ReactiveAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ReactiveAdvice.class);

    private final Problems problems;

    ReactiveAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return problems.of(HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Throwable e) {
        HttpStatusCode status = status(e);
        if (status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("A request failed", e);
        }
        ResponseEntity<ProblemDetail> problem = problems.of(status,
                Cause.code(status, e.getCause() instanceof DecodingException || e instanceof DecodingException));
        if (e instanceof ErrorResponse response) {
            return ResponseEntity.status(status).headers(response.getHeaders()).headers(problem.getHeaders())
                    .body(Objects.requireNonNull(problem.getBody()));
        }
        return problem;
    }

    private static HttpStatusCode status(Throwable e) {
        HttpStatus cause = Cause.status(e);
        if (cause != null) {
            return cause;
        }
        if (e instanceof DecodingException || e instanceof ServerExchangeRejectedException) {
            return HttpStatus.BAD_REQUEST;
        }
        return e instanceof ErrorResponse response ? response.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
