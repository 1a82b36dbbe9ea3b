package vn.tiendo.reporting.audit.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ends: a list that is sorted by moment and id, newest first, goes on behind it.
 *
 * @param at to the millisecond
 */
public record Place(Instant at, String id) {

    /** As a cursor, which nobody but {@link #read} looks into. */
    public String cursor() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((at.toEpochMilli() + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is none of ours. */
    public static Optional<Place> read(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length < 2 ? Optional.empty()
                    : Optional.of(new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
