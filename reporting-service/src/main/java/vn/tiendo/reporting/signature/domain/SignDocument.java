package vn.tiendo.reporting.signature.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Signs a PDF with the keys of a unit: its leader first, then the office with its seal. Blocks. */
public interface SignDocument {

    /** As PDF, with the pictures (PNG) as which the signatures of those show who sign it. */
    @FunctionalInterface
    interface Document {
        byte[] showing(Map<Signer, byte[]> pictures);
    }

    /** What came of it: all of the unit's signatures, or none. */
    sealed interface Outcome {
    }

    /** Each was checked again in the signed document; none when the unit has no keys here. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that are passed on, never compared.
    record Signed(byte[] pdf, List<Signature> signatures) implements Outcome {
        public Signed {
            signatures = List.copyOf(signatures);
        }
    }

    record Failed(Failure why, Signer whose) implements Outcome {
    }

    /** Why there is no signature. */
    enum Failure {
        /** The file or device is not there, broken, or its password is another one. */
        KEY_UNREADABLE("signing-key-unreadable"),
        /** The picture of the signature or seal is none. */
        PICTURE_UNREADABLE("signing-picture-unreadable"),
        CERTIFICATE_NOT_VALID_NOW("signing-certificate-not-valid-now"),
        TIME_STAMP_UNAVAILABLE("time-stamp-unavailable"),
        /** The remote signing service does not answer. */
        SERVICE_UNAVAILABLE("signing-service-unavailable"),
        /** It answers that it does not sign, or with what is no signature. */
        SERVICE_REFUSED("signing-service-refused"),
        /** It asks the key's owner for each signature, for a code that is made anew or at the owner's telephone. */
        SERVICE_WANTS_PERSON("signing-service-wants-person"),
        /** What was signed does not hold when it is checked again. */
        DOES_NOT_HOLD("signature-does-not-hold");

        private final String code;

        Failure(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** It is worth trying again soon. */
        public boolean passes() {
            return this == TIME_STAMP_UNAVAILABLE || this == SERVICE_UNAVAILABLE;
        }
    }

    Outcome sign(Document document, String unit, Instant at);
}
