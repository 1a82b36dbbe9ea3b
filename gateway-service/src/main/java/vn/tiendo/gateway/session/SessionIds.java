package vn.tiendo.gateway.session;

import java.security.SecureRandom;
import java.util.Base64;

import vn.tiendo.audit.Sha256;

/** Ids that nobody guesses (256 bits), and their hashes: who reads the store cannot take over a session. */
final class SessionIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {
    }

    static String next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String id) {
        return Sha256.of(id);
    }
}
