package vn.tiendo.reporting.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import vn.tiendo.reporting.webhook.domain.Secret;
import vn.tiendo.reporting.webhook.domain.Webhook;

/** Makes secrets, and signs with them as Standard Webhooks says: v1, HMAC-SHA256 over id, time and body. */
final class SigningSecrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final SealedSecrets sealed;
    private final SecureRandom random = new SecureRandom();

    SigningSecrets(SealedSecrets sealed) {
        this.sealed = sealed;
    }

    boolean canBeMade() {
        return sealed.canSeal();
    }

    Secret fresh(String webhook, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(sealed.seal(webhook, bytes), now, null);
    }

    /** As the subscriber gets it. */
    String shown(String webhook, Secret secret) {
        return PREFIX + Base64.getEncoder().encodeToString(sealed.open(webhook, secret.sealed()));
    }

    /** The header's value: a signature for each secret that is good now. */
    String signature(Webhook webhook, String id, Instant now, byte[] body) {
        byte[] head = (id + "." + now.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        return webhook.secrets().stream().filter(secret -> secret.signsAt(now))
                .map(secret -> "v1," + sign(sealed.open(webhook.id(), secret.sealed()), head, body)).collect(Collectors.joining(" "));
    }

    private static String sign(byte[] secret, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(head);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
