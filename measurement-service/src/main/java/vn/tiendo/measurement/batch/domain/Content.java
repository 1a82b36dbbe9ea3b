package vn.tiendo.measurement.batch.domain;

/**
 * The file of a batch.
 *
 * @param sha256 lower-case hexadecimal
 */
public record Content(String sha256, long bytes) {

    /** Before anything is here. */
    public static final Content NONE = new Content("", 0);
}
