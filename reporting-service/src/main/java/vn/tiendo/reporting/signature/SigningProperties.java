package vn.tiendo.reporting.signature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * With what documents are signed.
 *
 * @param folder names the keys, a file each: UNIT/leader.* and UNIT/office.*, or UNIT.leader.*, …; .p12 (PKCS#12), .pkcs11 (a device),
 *     .remote (a signing service), with the password or token of each in a file of the same name beside it; null: nothing is signed
 * @param pkcs11Library of the device's maker, for keys in a device; null: there are none
 * @param timeStampAuthority address (RFC 3161); null: signatures are of level B, else T
 * @param timeStampPatience how long it may take
 */
@ConfigurationProperties("tiendo.signing")
record SigningProperties(@Nullable Path folder, @Nullable Path pkcs11Library, Service service, @Nullable URI timeStampAuthority,
    Duration timeStampPatience) {

    /**
     * A remote signing service.
     *
     * @param address of its API (Cloud Signature Consortium, version 2), under which credentials/info stands; null: there is none
     * @param patience how long one call may take
     * @param tries of a call that is not answered
     * @param pause before it is tried again
     */
    record Service(@Nullable URI address, Duration patience, int tries, Duration pause) {
    }
}
