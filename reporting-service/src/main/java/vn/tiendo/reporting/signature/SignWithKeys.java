package vn.tiendo.reporting.signature;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    public Outcome sign(Document document, String unit, Instant at) {
        List<KeyPlace> keys = places.of(unit);
        return keys.isEmpty() ? new Signed(document.showing(Map.of()), List.of()) : sign(document, keys, at);
    }

    private Outcome sign(Document document, List<KeyPlace> keys, Instant at) {
        Map<Signer, byte[]> pictures = new EnumMap<>(Signer.class);
        for (KeyPlace key : keys) {
            try {
                Picture.beside(key).ifPresent(picture -> pictures.put(key.signer(), picture));
            } catch (SignatureFailed failed) {
                return failed(failed, key.signer());
            }
        }
        return sign(document.showing(pictures), keys, at);
    }

    private Outcome sign(byte[] pdf, List<KeyPlace> keys, Instant at) {
        Pades pades = new Pades(timeStamps());
        List<Signature> signatures = new ArrayList<>();
        byte[] signed = pdf;
        for (KeyPlace key : keys) {
            try {
                Pades.Result result = pades.sign(signed, key, at);
                signed = result.pdf();
                signatures.add(result.signature());
                pades.check(signed, signatures.size());
            } catch (SignatureFailed failed) {
                return failed(failed, key.signer());
            }
        }
        return new Signed(signed, signatures);
    }

    private static Failed failed(SignatureFailed failed, Signer whose) {
        LOG.warn("A document was not signed: {} of {}", failed.why(), whose, failed);
        return new Failed(failed.why(), whose);
    }

    private @Nullable HttpTimeStamps timeStamps() {
        URI authority = properties.timeStampAuthority();
        return authority == null ? null : new HttpTimeStamps(authority, properties.timeStampPatience());
    }
}
