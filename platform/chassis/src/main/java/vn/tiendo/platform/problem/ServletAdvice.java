package vn.tiendo.platform.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What is thrown in a servlet application, as a problem. A service's own advice goes first. */
@RestControllerAdvice
@Order
class ServletAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ServletAdvice.class);

    private final Problems problems;

    ServletAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return problems.of(HttpStatus.FORBIDDEN);
    }

    /** A parameter that is not UTF-8, a header with characters that control. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<ProblemDetail> unreadable() {
        return problems.of(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noForm(MultipartException e) {
        HttpStatus cause = Cause.status(e);
        return problems.of(cause == null ? HttpStatus.BAD_REQUEST : cause);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Throwable e) {
        HttpStatus status = Cause.status(e);
        if (status != null) {
            return problems.of(status);
        }
        LOG.error("A request failed", e);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus cause = Cause.status(e);
        HttpStatusCode answer = cause == null ? status : cause;
        ResponseEntity<ProblemDetail> problem = problems.of(answer,
                Cause.code(answer, e instanceof HttpMessageNotReadableException));
        return super.handleExceptionInternal(e, problem.getBody(), merged(headers, problem), answer, request);
    }

    private static HttpHeaders merged(HttpHeaders headers, ResponseEntity<?> problem) {
        HttpHeaders both = new HttpHeaders();
        both.putAll(headers);
        both.putAll(problem.getHeaders());
        return both;
    }
}
