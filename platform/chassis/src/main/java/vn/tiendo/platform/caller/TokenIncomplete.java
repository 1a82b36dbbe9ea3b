package vn.tiendo.platform.caller;

import java.util.List;

import org.springframework.security.core.AuthenticationException;

import vn.tiendo.platform.problem.Violation;

/** A good token that does not say enough about its caller. */
final class TokenIncomplete extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> missing;

    TokenIncomplete(List<Violation> missing) {
        super("The token lacks claims");
        this.missing = missing;
    }

    List<Violation> missing() {
        return missing;
    }
}
