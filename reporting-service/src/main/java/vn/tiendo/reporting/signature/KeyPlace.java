package vn.tiendo.reporting.signature;

import java.nio.file.Path;

import vn.tiendo.reporting.signature.domain.Signer;

/** Where the key of a signer is. */
sealed interface KeyPlace permits KeyFile, KeyDevice, RemoteKey {

    Signer signer();

    /** Names it. */
    Path file();

    SigningKey open() throws SignatureFailed;
}
