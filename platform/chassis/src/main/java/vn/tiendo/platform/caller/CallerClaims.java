package vn.tiendo.platform.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tiendo.platform.problem.Violation;

/** Reads a caller from the claims of a token, wherever the identity provider puts them. */
public final class CallerClaims {

    /** All that any service of ours asks for; what else a provider calls a role is nothing to us. */
    static final List<String> ROLES = List.of(
            "officer", "reviewer", "planner", "leader", "supervisor", "analyst", "operator");

    private final SecurityProperties properties;
    private final ClientTokens clients;

    CallerClaims(SecurityProperties properties) {
        this.properties = properties;
        this.clients = new ClientTokens(properties);
    }

    /** What is missing is empty; {@link #missing} tells whether that is enough. */
    public Caller caller(Map<String, Object> claims) {
        var where = properties.claims();
        String id = text(claims, "sub").orElse("");
        return new Caller(id, text(claims, where.name()).orElse(id), text(claims, where.unit()).orElse(""),
                text(claims, where.department()).orElse(null), roles(claims),
                clients.isOne(claims) ? Caller.Kind.SYSTEM : Caller.Kind.PERSON,
                Set.copyOf(new ClaimPath(where.scopes()).list(claims)));
    }

    /** What the token of this caller does not have, by the names of its claims. */
    public List<Violation> missing(Caller caller) {
        List<Violation> missing = new ArrayList<>();
        if (caller.id().isEmpty()) {
            missing.add(new Violation("/sub", "claim-required", null, "sub"));
        }
        if (caller.unit().isEmpty()) {
            String claim = properties.claims().unit();
            missing.add(new Violation(pointer(claim), "claim-required", null, claim));
        }
        if (caller.roles().isEmpty()) {
            missing.add(new Violation(pointer(properties.claims().roles()), "role-claim-required", null, ROLES));
        }
        return missing;
    }

    private Set<String> roles(Map<String, Object> claims) {
        return new ClaimPath(properties.claims().roles()).list(claims).stream()
                .filter(role -> role.startsWith(properties.rolePrefix()))
                .map(role -> role.substring(properties.rolePrefix().length()))
                .map(role -> properties.roleNames().getOrDefault(role, role))
                .filter(ROLES::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> text(Map<String, Object> claims, String path) {
        return new ClaimPath(path).text(claims);
    }

    private static String pointer(String claim) {
        return "/" + claim.replace("~", "~0").replace("/", "~1").replace('.', '/');
    }
}
