package vn.tiendo.reporting.digest;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import org.springframework.stereotype.Component;

import vn.tiendo.platform.mail.MailAddress;
import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.reporting.digest.domain.Step;
import vn.tiendo.reporting.digest.domain.Subscription;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Has an address asked whether it wants the weekly news of a unit: anybody can type anybody's. */
@Component
class Subscribe {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int KEY_BYTES = 32;

    private final SubscriptionDocuments subscriptions;
    private final PostMail post;
    private final DigestProperties properties;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Subscribe(SubscriptionDocuments subscriptions, PostMail post, DigestProperties properties, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.post = post;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param unit that has a plan for everybody */
    Step ask(String unit, String address, Language language) {
        if (!post.isOn()) {
            return Step.OFF;
        }
        if (!MailAddress.isOne(address)) {
            return Step.MALFORMED;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (subscriptions.askedSince(now.minus(HOUR)) >= properties.askedPerHour()) {
            return Step.TOO_MANY;
        }
        subscriptions.ask(new Subscription(unit, address, language, key(), Subscription.State.ASKED), now,
            now.minus(properties.askAgain()));
        return Step.ASKED;
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
