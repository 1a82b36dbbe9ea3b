package vn.tiendo.platform.caller;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Where a value stands in a token: the name of a claim, or the way into one ({@code realm_access.roles}). */
record ClaimPath(String path) {

    /** A single text, also as a list of one (as Keycloak writes the attributes of people). */
    Optional<String> text(Map<String, Object> claims) {
        List<String> values = values(claims, false);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** A list, or one text of several words. */
    List<String> list(Map<String, Object> claims) {
        return values(claims, true);
    }

    private List<String> values(Map<String, Object> claims, boolean words) {
        return switch (find(claims)) {
            case List<?> list -> list.stream().filter(String.class::isInstance).map(String.class::cast)
                    .filter(one -> !one.isBlank()).toList();
            case String text when words -> Arrays.stream(text.split("[ ,]+")).filter(one -> !one.isBlank()).toList();
            case String text when !text.isBlank() -> List.of(text);
            case null, default -> List.of();
        };
    }

    /** A claim may have dots in its own name: {@code https://tiendo.example/roles}. */
    private @Nullable Object find(Map<String, Object> claims) {
        return claims.containsKey(path) ? claims.get(path) : within(claims);
    }

    private @Nullable Object within(Map<String, Object> claims) {
        @Nullable Object value = claims;
        for (String step : (Iterable<String>) Stream.of(path.split("\\."))::iterator) {
            value = value instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return value;
    }
}
