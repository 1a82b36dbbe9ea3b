package vn.tiendo.reporting.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets as they are stored: AES-256-GCM with a key of the configuration, bound to the webhook that they belong to, so
 * that one cannot be put in the place of another. The key's name stands before each.
 */
final class SealedSecrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** @param keys as {@code name:base64}, the one that encrypts first */
    SealedSecrets(List<String> keys) {
        for (String text : keys) {
            int colon = text.indexOf(':');
            byte[] key = Base64.getDecoder().decode(text.substring(colon + 1));
            if (colon < 1 || key.length != KEY_BYTES) {
                throw new IllegalArgumentException("tiendo.webhooks.keys: each is name:base64 of " + KEY_BYTES + " bytes");
            }
            this.keys.put(text.substring(0, colon), new SecretKeySpec(key, "AES"));
        }
    }

    /** Without a key no secret can be kept. */
    boolean canSeal() {
        return !keys.isEmpty();
    }

    String seal(String webhook, byte[] secret) {
        String name = keys.keySet().iterator().next();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, name, webhook, nonce, secret);
        return name + ":" + Base64.getEncoder().encodeToString(
                ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    }

    /** @throws IllegalStateException when its key is not configured any more, or it was changed in the store */
    byte[] open(String webhook, String text) {
        int colon = text.indexOf(':');
        ByteBuffer stored = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(colon + 1)));
        byte[] nonce = new byte[NONCE_BYTES];
        stored.get(nonce);
        byte[] sealed = new byte[stored.remaining()];
        stored.get(sealed);
        return crypt(Cipher.DECRYPT_MODE, text.substring(0, colon), webhook, nonce, sealed);
    }

    private byte[] crypt(int mode, String name, String webhook, byte[] nonce, byte[] bytes) {
        SecretKeySpec key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("tiendo.webhooks.keys has no key named " + name);
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of webhook " + webhook + " cannot be read or written", e);
        }
    }
}
