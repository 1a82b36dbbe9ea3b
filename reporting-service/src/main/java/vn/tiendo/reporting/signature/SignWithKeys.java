package vn.tiendo.reporting.signature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.signature.domain.SignDocument;
import vn.tiendo.reporting.signature.domain.Signature;
import vn.tiendo.reporting.signature.domain.Signer;

/** Signs with the keys that lie in the configured folder. The library is loaded when something is signed. */
@Component
class SignWithKeys implements SignDocument {

    private static final Logger LOG = LoggerFactory.getLogger(SignWithKeys.class);

    private final SigningProperties properties;

    SignWithKeys(SigningProperties properties) {
        this.properties = properties;
    }

    @Override
    public Outcome sign(byte[] pdf, String unit, Instant at) {
        List<Key> keys = keys(unit);
        return keys.isEmpty() ? new Signed(pdf, List.of()) : sign(pdf, keys, at);
    }

    private List<Key> keys(String unit) {
        Path folder = properties.folder();
        return folder == null ? List.of()
            : Arrays.stream(Signer.values()).flatMap(signer -> Key.of(folder, unit, signer).stream()).toList();
    }

    private Outcome sign(byte[] pdf, List<Key> keys, Instant at) {
        Pades pades = new Pades(timeStamps());
        List<Signature> signatures = new ArrayList<>();
        byte[] signed = pdf;
        Signer next = keys.getFirst().signer();
        try {
            for (Key key : keys) {
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
