package vn.tiendo.platform.caller;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says; the principal of a request ({@code @AuthenticationPrincipal Caller caller}).
 *
 * @param unit       empty when the token names none: such a caller reaches nothing of a unit
 * @param department of the unit; null for people who work for the whole unit
 */
public record Caller(String id, String name, String unit, @Nullable String department, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
