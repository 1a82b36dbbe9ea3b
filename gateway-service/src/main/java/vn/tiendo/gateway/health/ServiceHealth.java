package vn.tiendo.gateway.health;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a service was when it was asked.
 *
 * @param milliseconds until it had answered; absent when it has not
 * @param failing parts of it that do not work, by the names of its own health: {@code mongo}, {@code topics}, …
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceHealth(String service, State state, @Nullable Long milliseconds, List<String> failing) {

    ServiceHealth {
        failing = List.copyOf(failing);
    }

    enum State {
        /** Everything works. */
        UP,
        /** It answers, but parts of it do not work. */
        FAILING,
        /** No answer. */
        SILENT
    }
}
