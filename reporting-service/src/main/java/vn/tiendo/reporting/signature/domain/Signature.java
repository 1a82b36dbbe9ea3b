package vn.tiendo.reporting.signature.domain;

import java.time.Instant;

/**
 * A signature on a document.
 *
 * @param subject of its certificate
 * @param timeStamped whether an authority says when it was put
 */
public record Signature(Signer signer, String subject, Instant at, boolean timeStamped) {
}
