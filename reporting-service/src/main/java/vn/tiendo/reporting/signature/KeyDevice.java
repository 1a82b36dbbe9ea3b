package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.security.ProviderException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;

import vn.tiendo.reporting.signature.domain.SignDocument.Failure;
import vn.tiendo.reporting.signature.domain.Signer;

/**
 * A key in a device that PKCS#11 reaches; it never leaves it.
 *
 * @param file says which one: key, its label (none: the only one), and slot, the device's place in the library's list (none: 0)
 * @param library of the device's maker; null: none is configured
 */
record KeyDevice(Signer signer, Path file, @Nullable Path library) implements KeyPlace {

    /** Slots are counted in their list, since their ids change with some devices. */
    private static final int NO_SLOT_ID = -1;

    @Override
    public SigningKey open() throws SignatureFailed {
        if (library == null) {
            throw new SignatureFailed(Failure.KEY_UNREADABLE, file + ": no library of PKCS#11 is configured");
        }
        try {
            Properties which = which();
            PasswordProtection pin = new PasswordProtection(KeyPlaces.beside(file, "password").toCharArray());
            return TokenKey.of(new Pkcs11SignatureToken(library.toString(), new PrefilledPasswordCallback(pin), NO_SLOT_ID,
                Integer.parseInt(which.getProperty("slot", "0").strip()), null), which.getProperty("key"));
        } catch (IOException | DSSException | ProviderException | IllegalArgumentException unreadable) {
            throw new SignatureFailed(Failure.KEY_UNREADABLE, unreadable);
        }
    }

    private Properties which() throws IOException {
        Properties which = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            which.load(text);
        }
        return which;
    }
}
