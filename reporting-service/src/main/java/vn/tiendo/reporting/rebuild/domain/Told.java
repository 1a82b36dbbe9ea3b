package vn.tiendo.reporting.rebuild.domain;

import java.time.Instant;

/** An event as its topic holds it. */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are read, never compared.
public record Told(String id, String type, String subject, long sequence, Instant time, byte[] data) {
}
