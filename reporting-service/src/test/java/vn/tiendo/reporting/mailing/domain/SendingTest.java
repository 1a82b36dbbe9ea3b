package vn.tiendo.reporting.mailing.domain;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.mailing.domain.AddressBook.Entry;
import vn.tiendo.reporting.mailing.domain.AddressBook.Line;
import vn.tiendo.reporting.mailing.domain.Mail.State;

import static org.assertj.core.api.Assertions.assertThat;

class SendingTest {

    private static final Instant AT = Instant.parse("2024-06-18T03:00:00Z");
    private static final AddressBook BOOK = new AddressBook("lai-thieu", 1,
        List.of(new Entry("Thường trực HĐND phường", List.of("a@x.example", "b@x.example")), new Entry("Khu phố 1", List.of("kp1@x.example"))));

    @Test
    void aLineIsFoundWhateverItsCapitalsSpacesAndMark() {
        assertThat(BOOK.addressesOf("thường trực  HĐND phường;")).containsExactly("a@x.example", "b@x.example");
        assertThat(BOOK.addressesOf("Thuong truc HĐND phường")).isEmpty();
    }

    @Test
    void theLinesOfAReportAreKnownFromThoseOfOthers() {
        assertThat(BOOK.lines(List.of("Thường trực  HĐND phường;", "Lưu: VT"))).containsExactly(
            new Line("Thường trực  HĐND phường;", List.of("a@x.example", "b@x.example"), true), new Line("Lưu: VT", List.of(), true),
            new Line("Khu phố 1", List.of("kp1@x.example"), false));
    }

    @Test
    void everyLineSaysHowItStandsAtEachAddress() {
        Mail sent = new Mail("r", "Thường trực HĐND phường", "a@x.example", State.SENT, 1, AT);
        Mail other = new Mail("r", "Thường trực HĐND phường", "cũ@x.example", State.REFUSED, 1, AT);

        assertThat(Sending.of(List.of("Thường trực HĐND phường", "Lưu: VT"), BOOK, List.of(sent, other))).containsExactly(
            new Sending("Thường trực HĐND phường", "a@x.example", State.SENT, 1, AT),
            new Sending("Thường trực HĐND phường", "b@x.example", null, 0, null),
            new Sending("Lưu: VT", null, null, 0, null),
            new Sending("Thường trực HĐND phường", "cũ@x.example", State.REFUSED, 1, AT));
    }

    @Test
    void whatWasBegunLongAgoAndNeverEndedMayHaveGoneOut() {
        Mail begun = new Mail("r", "Khu phố 1", "kp1@x.example", State.SENDING, 1, AT);

        assertThat(begun.seen(AT.minusSeconds(1)).state()).isEqualTo(State.SENDING);
        assertThat(begun.seen(AT.plusSeconds(1)).state()).isEqualTo(State.UNKNOWN);
    }
}
