package vn.tiendo.plan.check;

import org.jspecify.annotations.Nullable;

/** The version that a caller saw before deciding, as it was sent in If-Match; none means any. */
public record Precondition(@Nullable String etag) {

    public static final Precondition NONE = new Precondition(null);

    public boolean admits(long version) {
        return etag == null || etag.equals("*") || strong(etag).equals(etagOf(version));
    }

    public static String etagOf(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** A proxy that compresses marks the tag as weak; the version is still the same. */
    private static String strong(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }
}
