package vn.tiendo.reporting.signature;

import java.util.List;

import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;

/** A key that is ready to sign, wherever it is. */
interface SigningKey extends AutoCloseable {

    /** Its own certificate first. */
    List<CertificateToken> chain();

    SignatureValue sign(ToBeSigned data) throws SignatureFailed;

    @Override
    void close();
}
