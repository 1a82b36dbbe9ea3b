package vn.tiendo.reporting.mailing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.mailing.domain.Mail.State;

/**
 * How a line of "Nơi nhận" stands, at one address.
 *
 * @param address null: nobody has given one
 * @param state null: nothing was sent to it
 */
public record Sending(String recipient, @Nullable String address, @Nullable State state, int tries, @Nullable Instant at) {

    /** Line by line, those last whose line or address the book does not have any more. */
    public static List<Sending> of(List<String> lines, AddressBook book, List<Mail> mails) {
        List<Sending> known = lines.stream().flatMap(line -> line(line, book.addressesOf(line), mails)).toList();
        Stream<Sending> others = mails.stream().filter(mail -> known.stream().noneMatch(each -> mail.address().equals(each.address())))
            .map(Sending::of);
        return Stream.concat(known.stream(), others).toList();
    }

    private static Stream<Sending> line(String line, List<String> addresses, List<Mail> mails) {
        return addresses.isEmpty() ? Stream.of(new Sending(line, null, null, 0, null)) : addresses.stream().map(address -> {
            Optional<Mail> mail = mails.stream().filter(each -> each.address().equals(address)).findFirst();
            return mail.map(sent -> new Sending(line, address, sent.state(), sent.tries(), sent.at()))
                .orElseGet(() -> new Sending(line, address, null, 0, null));
        });
    }

    private static Sending of(Mail mail) {
        return new Sending(mail.recipient(), mail.address(), mail.state(), mail.tries(), mail.at());
    }
}
