package vn.tiendo.reporting.webhook.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What deliveries are signed with.
 *
 * @param sealed encrypted, as it is stored
 * @param until  from when on it does not sign any more; null for the newest one
 */
public record Secret(String sealed, Instant since, @Nullable Instant until) {

    public boolean signsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    Secret endingAt(Instant end) {
        return new Secret(sealed, since, until == null || end.isBefore(until) ? end : until);
    }
}
