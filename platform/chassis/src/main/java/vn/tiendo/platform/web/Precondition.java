package vn.tiendo.platform.web;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The condition of a request (RFC 9110, 13.1): what is there is still what the caller saw, or nothing is there yet.
 *
 * @param ifMatch     {@code "7"}: version 7 is there; {@code *}: anything is; absent: no such condition
 * @param ifNoneMatch {@code *}: nothing is there yet; absent: no such condition
 */
public record Precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    public static final Precondition NONE = new Precondition(null);

    public Precondition(@Nullable String ifMatch) {
        this(ifMatch, null);
    }

    /** Whether it holds where this version is there. */
    public boolean holdsOf(long version) {
        return (ifMatch == null || names(ifMatch, version)) && (ifNoneMatch == null || !names(ifNoneMatch, version));
    }

    /** Whether it holds where nothing is there. */
    public boolean holdsOfNothing() {
        return ifMatch == null;
    }

    public boolean isGiven() {
        return ifMatch != null || ifNoneMatch != null;
    }

    /** The header that does not hold of a version, or of nothing, as the caller sent it. */
    public String failing(@Nullable Long version) {
        boolean matches = ifMatch == null || version != null && names(ifMatch, version);
        return String.valueOf(matches ? ifNoneMatch : ifMatch);
    }

    public static String etagOf(long version) {
        return '"' + Long.toString(version) + '"';
    }

    private static boolean names(String header, long version) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || strong(tag).equals(etagOf(version)));
    }

    /** A proxy that compresses marks the tag as weak; the version is still the same. */
    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
