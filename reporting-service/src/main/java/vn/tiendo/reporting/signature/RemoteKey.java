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

import vn.tiendo.reporting.signature.SigningService.Credential;
import vn.tiendo.reporting.signature.SigningService.Told;
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
            Credential credential = new Credential(Files.readString(file).strip(), KeyPlaces.beside(file, "token"));
            Told told = service.told(credential);
            return new Open(service, credential, told, told.secrets().isEmpty() ? null : KeyPlaces.beside(file, "password"));
        } catch (IOException unreadable) {
            throw new SignatureFailed(Failure.KEY_UNREADABLE, unreadable);
        }
    }

    /** @param password null: none is wanted */
    private record Open(SigningService service, Credential credential, Told told, @Nullable String password) implements SigningKey {

        @Override
        public List<CertificateToken> chain() {
            return told.chain();
        }

        @Override
        public SignatureValue sign(ToBeSigned data) throws SignatureFailed {
            SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(chain().getFirst().getPublicKey()), Pades.DIGEST);
            byte[] hash = DSSUtils.digest(Pades.DIGEST, data.getBytes());
            String consent = password == null ? null : service.consent(credential, told.secrets(), password, hash, algorithm);
            return new SignatureValue(algorithm, service.sign(credential, consent, hash, algorithm));
        }

        /** Nothing is held open between calls. */
        @Override
        public void close() {
        }
    }
}
