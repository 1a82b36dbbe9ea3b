package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.jspecify.annotations.Nullable;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.utils.Utils;

import vn.tiendo.reporting.signature.domain.SignDocument.Failure;
import vn.tiendo.reporting.signature.domain.Signature;

/**
 * PAdES baseline B, or T with a time stamp (ETSI EN 319 142-1), by EU DSS. The signatures are no fields that are seen: a picture
 * in one would stand outside of the document's structure, which PDF/UA forbids. What is seen is part of the page ({@link Picture}).
 */
@SuppressWarnings("JavaUtilDate") // what the library takes
final class Pades {

    static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;

    private final PAdESService service;
    private final SignatureLevel level;

    Pades(@Nullable TSPSource timeStamps) {
        service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(timeStamps);
        level = timeStamps == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T;
    }

    /** What a key has made of a document. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that are passed on, never compared.
    record Result(byte[] pdf, Signature signature) {
    }

    Result sign(byte[] pdf, KeyPlace place, Instant at) throws SignatureFailed {
        try (SigningKey key = place.open()) {
            CertificateToken certificate = key.chain().getFirst();
            if (!certificate.isValidOn(Date.from(at))) {
                throw new SignatureFailed(Failure.CERTIFICATE_NOT_VALID_NOW,
                    place + ": from " + certificate.getNotBefore() + " to " + certificate.getNotAfter());
            }
            byte[] signed = signed(new InMemoryDocument(pdf), key, at);
            return new Result(signed, new Signature(place.signer(), certificate.getSubject().getPrettyPrintRFC2253(), at,
                level == SignatureLevel.PAdES_BASELINE_T));
        } catch (IOException | DSSException unreadable) {
            throw new SignatureFailed(Failure.KEY_UNREADABLE, unreadable);
        }
    }

    private byte[] signed(DSSDocument document, SigningKey key, Instant at) throws SignatureFailed, IOException {
        PAdESSignatureParameters parameters = parameters(key.chain(), at);
        ToBeSigned data = service.getDataToSign(document, parameters);
        SignatureValue value = key.sign(data);
        try {
            return Utils.toByteArray(service.signDocument(document, parameters, value).openStream());
        } catch (TimeStampUnavailable away) {
            throw new SignatureFailed(Failure.TIME_STAMP_UNAVAILABLE, away);
        }
    }

    private PAdESSignatureParameters parameters(List<CertificateToken> chain, Instant at) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DIGEST);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }

    /** Each signature covers what it says, and is of the key of its certificate. */
    void check(byte[] pdf, int expected) throws SignatureFailed {
        PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier());
        analyzer.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        List<AdvancedSignature> signatures = analyzer.getSignatures();
        boolean hold = signatures.stream().allMatch(each -> {
            each.checkSignatureIntegrity();
            return each.getSignatureCryptographicVerification().isSignatureIntact()
                && each.getSignatureCryptographicVerification().isReferenceDataIntact();
        });
        if (!hold || signatures.size() != expected) {
            throw new SignatureFailed(Failure.DOES_NOT_HOLD, signatures.size() + " signatures, all intact: " + hold);
        }
    }
}
