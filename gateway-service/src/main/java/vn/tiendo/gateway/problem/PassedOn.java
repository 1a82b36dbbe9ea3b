package vn.tiendo.gateway.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import reactor.core.publisher.Mono;

/**
 * Spring offers what fails in a route to controller advices first, and the chassis' would answer it without knowing of
 * routes. All failures of the gateway are answered in one place, {@link ProblemHandler}.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PassedOn {

    @ExceptionHandler
    Mono<Void> passOn(Throwable error) {
        return Mono.error(error);
    }
}
