package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;

import vn.tiendo.reporting.signature.domain.SignDocument.Failure;
import vn.tiendo.reporting.signature.domain.Signer;

/** A key in a PKCS#12 file with its certificates. */
record KeyFile(Signer signer, Path file) implements KeyPlace {

    @Override
    public SigningKey open() throws SignatureFailed {
        try {
            return TokenKey.of(new Pkcs12SignatureToken(file.toFile(),
                new PasswordProtection(KeyPlaces.beside(file, "password").toCharArray())), null);
        } catch (IOException | DSSException unreadable) {
            throw new SignatureFailed(Failure.KEY_UNREADABLE, unreadable);
        }
    }
}
