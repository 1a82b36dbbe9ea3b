package vn.tiendo.platform.caller;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says; the principal of a request ({@code @AuthenticationPrincipal Caller caller}).
 *
 * @param department of the unit; null for those who work for the whole unit
 * @param roles      those that we know
 * @param scopes     what a system was granted; people need none
 */
public record Caller(String id, String name, String unit, @Nullable String department, Set<String> roles, Kind kind,
        Set<String> scopes) {

    /** A person behind a screen, or a system with credentials of its own. */
    public enum Kind {
        PERSON, SYSTEM
    }

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** A person. */
    public Caller(String id, String name, String unit, @Nullable String department, Set<String> roles) {
        this(id, name, unit, department, roles, Kind.PERSON, Set.of());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the scope lets it: systems are held to what they were granted, people are not. */
    public boolean may(String scope) {
        return kind == Kind.PERSON || scopes.contains(scope);
    }

    /** For log lines: whose name it is stays out of them. */
    @Override
    public String toString() {
        return kind + " " + id + " of " + unit + (department == null ? "" : "/" + department) + " " + roles;
    }
}
