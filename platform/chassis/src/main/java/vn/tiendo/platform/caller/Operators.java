package vn.tiendo.platform.caller;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/** Who may use the endpoints of the actuator that change a running service, such as its log levels. */
public final class Operators {

    /** All that is not {@link SecurityProperties#WATCHED}. */
    public static final String ENDPOINTS = "/actuator/**";

    private Operators() {
    }

    /** People by their role; a system needs the scope as well. */
    public static AuthorizationResult decide(Authentication who) {
        return new AuthorizationDecision(who.getPrincipal() instanceof Caller caller
                && caller.has("operator") && caller.may("operations:write"));
    }
}
