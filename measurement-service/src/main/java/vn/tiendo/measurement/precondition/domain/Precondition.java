package vn.tiendo.measurement.precondition.domain;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The condition of a request (RFC 9110, 13.1): the document is still the one that the caller saw, or there is none as there was none.
 *
 * @param ifMatch {@code "7"}: version 7 is there; absent: no such condition
 * @param ifNoneMatch {@code *}: nothing is there yet; absent: no such condition
 */
public record Precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    public Precondition(@Nullable String ifMatch) {
        this(ifMatch, null);
    }

    /** @param version 0 when there is no document */
    public boolean holds(long version) {
        return (ifMatch == null || names(ifMatch, version)) && (ifNoneMatch == null || !names(ifNoneMatch, version));
    }

    /** What the caller said, where it does not hold. */
    public String given() {
        return String.valueOf(ifMatch != null ? ifMatch : ifNoneMatch);
    }

    private static boolean names(String header, long version) {
        String current = '"' + Long.toString(version) + '"';
        return version > 0
                && Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.equals(current));
    }
}
