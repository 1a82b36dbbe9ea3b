package vn.tiendo.reporting.signature;

import vn.tiendo.reporting.signature.domain.Signer;

/** Where the key of a signer is. */
sealed interface KeyPlace permits KeyFile, KeyDevice, RemoteKey {

    Signer signer();

    SigningKey open() throws SignatureFailed;
}
