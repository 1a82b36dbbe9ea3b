package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.util.Locale;
import java.util.Optional;

import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.SignatureTokenConnection;

import vn.tiendo.reporting.signature.domain.Signer;

/** A key that signs, in a PKCS#12 file with its certificates. */
record Key(Signer signer, Path file) {

    /** None when the unit has no such key. */
    static Optional<Key> of(Path folder, String unit, Signer signer) {
        Path file = folder.resolve(unit).resolve(signer.name().toLowerCase(Locale.ROOT) + ".p12");
        return Files.exists(file) ? Optional.of(new Key(signer, file)) : Optional.empty();
    }

    /** @throws IOException when it cannot be read, or does not open with its password */
    SignatureTokenConnection open() throws IOException {
        String name = file.getFileName().toString();
        Path secret = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".password");
        return new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(Files.readString(secret).strip().toCharArray()));
    }
}
