package vn.tiendo.measurement.precondition.domain;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The condition of a request: the document is still the one that the caller saw.
 *
 * @param header absent: no condition
 */
public record IfMatch(@Nullable String header) {

    /** @param version 0 when there is no document */
    public boolean holds(long version) {
        if (header == null) {
            return true;
        }
        String current = '"' + Long.toString(version) + '"';
        return version > 0
                && Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.equals(current));
    }
}
