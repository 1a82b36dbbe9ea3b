package vn.tiendo.measurement.evidence.domain;

/**
 * What was received.
 *
 * @param file where the bytes are kept
 * @param size in bytes
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record Content(String file, Kind kind, long size, String sha256) {
}
