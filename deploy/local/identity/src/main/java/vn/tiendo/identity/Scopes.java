package vn.tiendo.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What systems of a role are there to do. */
final class Scopes {

    private static final Map<String, List<String>> BY_ROLE = Map.of(
            "officer", List.of("submissions:read", "submissions:write"),
            "reviewer", List.of("submissions:read", "submissions:write", "delegations:write", "reports:read",
                    "reports:write"),
            "planner", List.of("units:write", "plans:write", "submissions:read", "reports:read"),
            "leader", List.of("plans:write", "submissions:read", "reports:read", "reports:write", "audit:read"),
            "supervisor", List.of("submissions:read", "reports:read", "audit:read"),
            "analyst", List.of("submissions:read", "webhooks:read", "webhooks:write"),
            "operator", List.of("units:write", "audit:read", "operations:read", "operations:write", "webhooks:read",
                    "webhooks:write"));

    private Scopes() {
    }

    static Set<String> fitting(List<String> roles) {
        return roles.stream().flatMap(role -> BY_ROLE.getOrDefault(role, List.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
