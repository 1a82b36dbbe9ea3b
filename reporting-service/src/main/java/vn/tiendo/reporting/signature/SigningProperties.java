package vn.tiendo.reporting.signature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * With what documents are signed.
 *
 * @param folder of the keys: UNIT/leader.p12, UNIT/office.p12 (PKCS#12), and the password of each in the file of the same name
 *     that ends in .password; null: nothing is signed
 * @param timeStampAuthority address (RFC 3161); null: signatures are of level B, else T
 * @param timeStampPatience how long it may take
 */
@ConfigurationProperties("tiendo.signing")
record SigningProperties(@Nullable Path folder, @Nullable URI timeStampAuthority, Duration timeStampPatience) {
}
