package vn.tiendo.reporting.signature;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.signature.domain.SignDocument;
import vn.tiendo.reporting.signature.domain.Signature;
import vn.tiendo.reporting.signature.domain.Signer;

/** Signs with the keys that the configured folder names. The library is loaded when something is signed. */
@Component
class SignWithKeys implements SignDocument {

    private static final Logger LOG = LoggerFactory.getLogger(SignWithKeys.class);

    private final SigningProperties properties;
    private final KeyPlaces places;

    SignWithKeys(SigningProperties properties) {
        this.properties = properties;
        this.places = new KeyPlaces(properties);
    }

    @Override
    public Outcome sign(byte[] pdf, String unit, Instant at) {
        List<KeyPlace> keys = places.of(unit);
        return keys.isEmpty() ? new Signed(pdf, List.of()) : sign(pdf, keys, at);
    }

    private Outcome sign(byte[] pdf, List<KeyPlace> keys, Instant at) {
        Pades pades = new Pades(timeStamps());
        List<Signature> signatures = new ArrayList<>();
        byte[] signed = pdf;
        Signer next = keys.getFirst().signer();
        try {
            for (KeyPlace key : keys) {
                next = key.signer();
                Pades.Result result = pades.sign(signed, key, at);
                signed = result.pdf();
                signatures.add(result.signature());
                pades.check(signed, signatures.size());
            }
            return new Signed(signed, signatures);
        } catch (SignatureFailed failed) {
            LOG.warn("A document was not signed: {} of {}", failed.why(), next, failed);
            return new Failed(failed.why(), next);
        }
    }

    private @Nullable HttpTimeStamps timeStamps() {
        URI authority = properties.timeStampAuthority();
        return authority == null ? null : new HttpTimeStamps(authority, properties.timeStampPatience());
    }
}
