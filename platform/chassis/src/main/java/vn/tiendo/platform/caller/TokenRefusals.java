package vn.tiendo.platform.caller;

import java.util.Collection;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import vn.tiendo.platform.problem.Problems;

/**
 * What a caller is answered whose token does not do, the same on both web stacks. An honest one learns that it has
 * expired, or which claim it lacks; of a token that is otherwise bad nobody learns why.
 */
final class TokenRefusals {

    private final Problems problems;

    TokenRefusals(Problems problems) {
        this.problems = problems;
    }

    ResponseEntity<ProblemDetail> of(AuthenticationException refused) {
        return switch (refused) {
            case TokenIncomplete incomplete ->
                problems.of(HttpStatus.FORBIDDEN, "token-incomplete", incomplete.missing());
            case OAuth2AuthenticationException bad -> challenge("Bearer error=\"invalid_token\"",
                    problems.of(HttpStatus.UNAUTHORIZED, isOver(bad) ? "token-expired" : "token-invalid"));
            default -> challenge("Bearer", problems.of(HttpStatus.UNAUTHORIZED));
        };
    }

    /** Good but for its time. */
    private static boolean isOver(OAuth2AuthenticationException refused) {
        return refused.getCause() instanceof JwtValidationException invalid && onlyExpired(invalid.getErrors());
    }

    private static boolean onlyExpired(Collection<OAuth2Error> errors) {
        return errors.stream().allMatch(error -> error.getErrorCode().equals(TokenChecks.EXPIRED));
    }

    private static ResponseEntity<ProblemDetail> challenge(String challenge, ResponseEntity<ProblemDetail> problem) {
        return ResponseEntity.status(problem.getStatusCode()).headers(problem.getHeaders())
                .header("WWW-Authenticate", challenge).body(problem.getBody());
    }
}
