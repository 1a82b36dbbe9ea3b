package vn.tiendo.reporting.webhook;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.standardwebhooks.exceptions.WebhookVerificationException;

import vn.tiendo.reporting.webhook.domain.Secret;
import vn.tiendo.reporting.webhook.domain.Webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Signatures, verified by a library that is not ours; secrets as they are stored. */
class SigningSecretsTest {

    private static final String KEY = "a:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY = "b:" + Base64.getEncoder().encodeToString("b".repeat(32).getBytes(StandardCharsets.UTF_8));
    private static final String BODY = "{\"data\":{\"title\":\"Tỷ lệ hộ nghèo\"}}";

    private final SigningSecrets secrets = new SigningSecrets(new SealedSecrets(List.of(KEY)));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void aLibraryOfTheSubscriberVerifiesWhatIsSigned() {
        Secret secret = secrets.fresh("wh-1", now);

        assertThatCode(() -> verify(secrets.shown("wh-1", secret), signed(webhook(secret)), BODY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(secrets.shown("wh-1", secret), signed(webhook(secret)), BODY + " "))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(secrets.shown("wh-1", secrets.fresh("wh-1", now)), signed(webhook(secret)), BODY))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void afterARotationBothSecretsVerifyAndLaterOnlyTheNewOne() {
        Secret old = secrets.fresh("wh-1", now.minusSeconds(100));
        Secret fresh = secrets.fresh("wh-1", now);
        Webhook during = ((Webhook.Changed) webhook(old).rotated(fresh, now.plusSeconds(60))).webhook();
        Webhook after = ((Webhook.Changed) webhook(old).rotated(fresh, now)).webhook();

        for (Secret each : List.of(old, fresh)) {
            assertThatCode(() -> verify(secrets.shown("wh-1", each), signed(during), BODY)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> verify(secrets.shown("wh-1", old), signed(after), BODY)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aStoredSecretIsOfNoUseToWhoeverReadsTheStoreOrMovesIt() {
        Secret secret = secrets.fresh("wh-1", now);

        assertThat(secret.sealed()).startsWith("a:").doesNotContain(secrets.shown("wh-1", secret).substring(6));
        assertThatThrownBy(() -> secrets.shown("wh-2", secret)).isInstanceOf(IllegalStateException.class);
        assertThat(secrets.fresh("wh-1", now).sealed()).isNotEqualTo(secret.sealed());
    }

    @Test
    void afterAnotherKeyWasPutFirstTheOldOneStillDecrypts() {
        Secret secret = secrets.fresh("wh-1", now);
        SigningSecrets later = new SigningSecrets(new SealedSecrets(List.of(OTHER_KEY, KEY)));

        assertThat(later.shown("wh-1", secret)).isEqualTo(secrets.shown("wh-1", secret));
        assertThat(later.fresh("wh-1", now).sealed()).startsWith("b:");
        assertThatThrownBy(() -> new SigningSecrets(new SealedSecrets(List.of(OTHER_KEY))).shown("wh-1", secret))
                .hasMessageContaining("no key named a");
    }

    @Test
    void aKeyOfAnotherLengthIsNotTaken() {
        assertThatThrownBy(() -> new SealedSecrets(List.of("a:AAAA"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new SigningSecrets(new SealedSecrets(List.of())).canBeMade()).isFalse();
    }

    private String signed(Webhook webhook) {
        return secrets.signature(webhook, "e-1", now, BODY.getBytes(StandardCharsets.UTF_8));
    }

    private void verify(String secret, String signature, String body) throws Exception {
        new com.standardwebhooks.Webhook(secret).verify(body, HttpHeaders.of(Map.of("webhook-id", List.of("e-1"), "webhook-timestamp",
                List.of(String.valueOf(now.getEpochSecond())), "webhook-signature", List.of(signature)), (name, value) -> true));
    }

    private Webhook webhook(Secret secret) {
        return Webhook.asked("wh-1", "thuan-an", new Webhook.Terms("https://a.example.vn/", Map.of(), null), secret,
                new Webhook.Made("binh", "Bình", now));
    }
}
