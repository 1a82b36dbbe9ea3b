package vn.tiendo.gateway.session;

import org.jspecify.annotations.Nullable;

/**
 * Whose session it is.
 *
 * @param person by the provider's subject
 * @param login the provider's name of the login (sid); null where it gives none
 * @param address from which the login came
 */
public record Holder(String person, String unit, @Nullable String department, @Nullable String login,
        @Nullable String address) {
}
