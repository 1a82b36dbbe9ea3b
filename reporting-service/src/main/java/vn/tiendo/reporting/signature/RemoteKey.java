package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;

import vn.tiendo.reporting.signature.domain.SignDocument.Failure;
import vn.tiendo.reporting.signature.domain.Signer;

/**
 * A key at a signing service, which gets nothing but the hash of what is signed.
 *
 * @param file holds the id that the service has given the key
 * @param service null: none is configured
 */
record RemoteKey(Signer signer, Path file, @Nullable SigningService service) implements KeyPlace {

    @Override
    public SigningKey open() throws SignatureFailed {
        if (service == null) {
            throw new SignatureFailed(Failure.KEY_UNREADABLE, file + ": no signing service is configured");
        }
        try {
            String credential = Files.readString(file).strip();
            String token = KeyPlaces.beside(file, "token");
            return new Open(service, credential, token, service.chain(credential, token));
        } catch (IOException unreadable) {
            throw new SignatureFailed(Failure.KEY_UNREADABLE, unreadable);
        }
    }

    private record Open(SigningService service, String credential, String token, List<CertificateToken> chain) implements SigningKey {

        @Override
        public SignatureValue sign(ToBeSigned data) throws SignatureFailed {
            SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(chain.getFirst().getPublicKey()), Pades.DIGEST);
            return new SignatureValue(algorithm, service.sign(credential, token, DSSUtils.digest(Pades.DIGEST, data.getBytes()), algorithm));
        }

        /** Each call is a connection of its own. */
        @Override
        public void close() {
        }
    }
}
