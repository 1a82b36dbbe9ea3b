package vn.tiendo.reporting.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.webhook.domain.Attempt.Failure;
import vn.tiendo.reporting.webhook.domain.Webhook.Changed;
import vn.tiendo.reporting.webhook.domain.Webhook.Made;
import vn.tiendo.reporting.webhook.domain.Webhook.Outcome;
import vn.tiendo.reporting.webhook.domain.Webhook.State;
import vn.tiendo.reporting.webhook.domain.Webhook.Terms;
import vn.tiendo.reporting.webhook.domain.Webhook.WrongState;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2024-06-14T05:00:00Z");
    private static final Terms TERMS = new Terms("https://a.example.vn/", Map.of("unit", List.of("thuan-an")), null);
    private static final Webhook ASKED = Webhook.asked("wh-1", "thuan-an", TERMS, new Secret("one", NOW, null), new Made("binh", "Bình", NOW));
    private static final RetrySchedule TWICE = new RetrySchedule(List.of(Duration.ofSeconds(5)), 0, Duration.ofHours(1));

    @Test
    void nothingIsCollectedUntilTheAddressHasAnswered() {
        assertThat(ASKED.collects()).isFalse();
        assertThat(changed(ASKED.verified()).collects()).isTrue();
    }

    @Test
    void whatIsPausedGoesOnCollectingAndIsResumed() {
        Webhook paused = changed(changed(ASKED.verified()).paused());

        assertThat(paused.collects()).isTrue();
        assertThat(changed(paused.resumed()).state()).isEqualTo(State.ACTIVE);
        assertThat(paused.paused()).isEqualTo(new WrongState(State.PAUSED));
        assertThat(ASKED.paused()).isEqualTo(new WrongState(State.UNVERIFIED));
    }

    @Test
    void anotherAddressHasToAnswerAChallengeOfItsOwnAndAnotherFilterDoesNot() {
        Webhook active = changed(ASKED.verified());

        assertThat(changed(active.changed(new Terms("https://b.example.vn/", Map.of(), null))).state()).isEqualTo(State.UNVERIFIED);
        assertThat(changed(active.changed(new Terms(TERMS.address(), Map.of(), "x"))).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatTheSubscriberEndedCannotBeChangedAnyMore() {
        Webhook ended = changed(changed(ASKED.verified()).ended());

        for (Outcome outcome : List.of(ended.resumed(), ended.changed(TERMS), ended.rotated(new Secret("two", NOW, null), NOW))) {
            assertThat(outcome).isEqualTo(new WrongState(State.ENDED));
        }
    }

    @Test
    void bothSecretsSignUntilTheOldOneEndsAndAThirdDoesNotLengthenIt() {
        Webhook twice = changed(ASKED.rotated(new Secret("two", NOW, null), NOW.plusSeconds(60)));
        Webhook thrice = changed(twice.rotated(new Secret("three", NOW.plusSeconds(10), null), NOW.plusSeconds(600)));

        assertThat(signing(thrice, 10)).containsExactly("three", "two", "one");
        assertThat(signing(thrice, 60)).containsExactly("three", "two");
        assertThat(signing(thrice, 600)).containsExactly("three");
    }

    @Test
    void whatIsRemovedKeepsNoSecret() {
        assertThat(ASKED.removed().secrets()).isEmpty();
        assertThat(ASKED.removed().isThere()).isFalse();
    }

    @Test
    void aDeliveryIsTriedAgainUntilItIsGivenUpAndIsDeadAtOnceWhenTheSubscriberIsGone() {
        Delivery queued = Delivery.queued("wh-1", "e", "t", "s", "{}", NOW);
        Delivery once = queued.after(status(500), TWICE, NOW, 0);

        assertThat(once.state()).isEqualTo(Delivery.State.WAITING);
        assertThat(once.dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(once.after(Attempt.failed(NOW, Duration.ZERO, Failure.TIMEOUT), TWICE, NOW, 0).state()).isEqualTo(Delivery.State.DEAD);
        assertThat(once.after(status(204), TWICE, NOW, 0).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(queued.after(status(410), TWICE, NOW, 0).state()).isEqualTo(Delivery.State.DEAD);
        assertThat(queued.after(status(302), TWICE, NOW, 0).attempts().getFirst().failure()).isEqualTo(Failure.REDIRECT);
    }

    @Test
    void onlyTheLatestAttemptsAreKept() {
        Delivery delivery = Delivery.queued("wh-1", "e", "t", "s", "{}", NOW);
        RetrySchedule often = new RetrySchedule(Collections.nCopies(50, Duration.ofSeconds(1)), 0, Duration.ofHours(1));
        for (int i = 0; i < 30; i++) {
            delivery = delivery.after(status(500 + i), often, NOW, 0);
        }

        assertThat(delivery.failures()).isEqualTo(30);
        assertThat(delivery.attempts()).hasSize(20).last().extracting(Attempt::status).isEqualTo(529);
    }

    private static List<String> signing(Webhook webhook, int seconds) {
        return webhook.secrets().stream().filter(secret -> secret.signsAt(NOW.plusSeconds(seconds))).map(Secret::sealed).toList();
    }

    private static Attempt status(int status) {
        return Attempt.answered(NOW, Duration.ofMillis(3), status, "", null);
    }

    private static Webhook changed(Outcome outcome) {
        return ((Changed) outcome).webhook();
    }
}
