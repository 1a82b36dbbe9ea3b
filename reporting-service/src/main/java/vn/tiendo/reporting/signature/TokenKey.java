package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;

import vn.tiendo.reporting.signature.domain.SignDocument.Failure;

/** A key that this machine can use, through the library's own connection to it. */
final class TokenKey implements SigningKey {

    private final SignatureTokenConnection token;
    private final DSSPrivateKeyEntry entry;

    private TokenKey(SignatureTokenConnection token, DSSPrivateKeyEntry entry) {
        this.token = token;
        this.entry = entry;
    }

    /**
     * @param label null: the first one
     * @throws IOException when there is none of that label
     */
    static TokenKey of(SignatureTokenConnection token, @Nullable String label) throws IOException {
        boolean opened = false;
        try {
            DSSPrivateKeyEntry entry = token.getKeys().stream().filter(each -> label == null || isLabelled(each, label.strip())).findFirst()
                .orElseThrow(() -> new IOException("no key" + (label == null ? "" : " labelled " + label)));
            opened = true;
            return new TokenKey(token, entry);
        } finally {
            if (!opened) {
                token.close();
            }
        }
    }

    private static boolean isLabelled(DSSPrivateKeyEntry entry, String label) {
        return entry instanceof KSPrivateKeyEntry stored && stored.getAlias().equals(label);
    }

    @Override
    public List<CertificateToken> chain() {
        return List.of(entry.getCertificateChain());
    }

    @Override
    public SignatureValue sign(ToBeSigned data) throws SignatureFailed {
        try {
            return token.sign(data, Pades.DIGEST, entry);
        } catch (DSSException unreadable) {
            throw new SignatureFailed(Failure.KEY_UNREADABLE, unreadable);
        }
    }

    @Override
    public void close() {
        token.close();
    }
}
