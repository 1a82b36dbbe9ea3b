package vn.tiendo.reporting.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.StreamEvent;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxesTest {

    private static final Interest PROVISIONAL_TOO = new Interest(Map.of(), true);
    private static final int PLACES = 10;
    private static final int BUFFER = 8;
    private static final Signal.Reached ALIVE = new Signal.Reached(Position.NONE);

    private final Mailboxes mailboxes = new Mailboxes(new StreamProperties(Duration.ofSeconds(15), BUFFER, PLACES, 1, Duration.ofSeconds(30),
        Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofMinutes(1)));

    @Test
    void anEventComesToWhomItIsForAndASignOfLifeToEverybody() {
        Mailbox anybody = open(Audience.of(Interest.ALL, null));
        Mailbox ward = open(Audience.of(PROVISIONAL_TOO, leader("lan", "lai-thieu")));
        Mailbox sameWard = open(Audience.of(PROVISIONAL_TOO, leader("minh", "lai-thieu")));
        Mailbox other = open(Audience.of(PROVISIONAL_TOO, leader("hoa", "an-phu")));
        Signal provisional = happened(Feed.PROVISIONAL);
        Signal approved = happened(Feed.APPROVED);

        mailboxes.send(provisional);
        mailboxes.send(approved);
        mailboxes.send(ALIVE);
        mailboxes.close();

        assertThat(received(anybody)).containsExactly(approved, ALIVE);
        assertThat(received(ward)).containsExactly(provisional, approved, ALIVE).isEqualTo(received(sameWard));
        assertThat(received(other)).containsExactly(approved, ALIVE);
    }

    @Test
    void whoLeavesIsNotCountedAndGetsNothingMore() {
        Audience audience = Audience.of(Interest.ALL, null);
        Mailbox leaves = open(audience);
        Mailbox stays = open(audience);

        mailboxes.unsubscribe(audience, leaves);
        mailboxes.unsubscribe(audience, leaves);

        assertThat(mailboxes.count()).isEqualTo(1);
        mailboxes.send(ALIVE);
        mailboxes.close();
        assertThat(received(stays)).containsExactly(ALIVE);
    }

    @Test
    void whoDoesNotTakeWhatWasSentIsCutOffAndGivesItsPlaceToAnother() {
        Audience audience = Audience.of(Interest.ALL, null);
        Mailbox slow = open(audience);
        for (int i = 1; i < PLACES; i++) {
            open(Audience.of(PROVISIONAL_TOO, leader("lan", "unit-" + i)));
        }
        assertThat(mailboxes.subscribe(audience)).isEmpty();

        for (int i = 0; i <= BUFFER; i++) {
            mailboxes.send(happened(Feed.APPROVED));
        }
        mailboxes.unsubscribe(audience, slow);

        assertThat(mailboxes.count()).isZero();
        assertThat(received(slow)).hasSize(BUFFER);
        assertThat(mailboxes.subscribe(audience)).isPresent();
    }

    private Mailbox open(Audience audience) {
        return mailboxes.subscribe(audience).orElseThrow();
    }

    private static List<Signal> received(Mailbox mailbox) {
        return mailbox.signals().collectList().blockOptional().orElseThrow();
    }

    private static Caller leader(String id, String unit) {
        return new Caller(id, id, unit, null, Set.of("leader"));
    }

    private static Signal happened(Feed feed) {
        return new Signal.Happened(new StreamEvent(feed, 0, 0, Instant.EPOCH, "id", "type", "subject", "lai-thieu-2024", "lai-thieu",
            List.of("thuan-an", "lai-thieu"), "", "KT", Set.of("KT-1"), "MET", "{}".getBytes(StandardCharsets.UTF_8)), Position.NONE);
    }
}
