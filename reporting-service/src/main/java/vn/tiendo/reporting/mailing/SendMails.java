package vn.tiendo.reporting.mailing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.reporting.mailing.ExpectedIssues.Expected;
import vn.tiendo.reporting.mailing.domain.AddressBook;
import vn.tiendo.reporting.mailing.domain.FindIssued;
import vn.tiendo.reporting.mailing.domain.IssuedReport;
import vn.tiendo.reporting.mailing.domain.Mail;
import vn.tiendo.reporting.mailing.domain.Mail.State;

/** Sends issued reports to their recipients, each at most once unless a person wants it again. */
@Component
class SendMails {

    private final ExpectedIssues expected;
    private final FindIssued issued;
    private final AddressBookDocuments books;
    private final MailDocuments mails;
    private final PostMail post;
    private final ReportLetter letters;
    private final MailingProperties properties;
    private final MeterRegistry meters;
    private final InstantSource clock;

    SendMails(ExpectedIssues expected, FindIssued issued, AddressBookDocuments books, MailDocuments mails, PostMail post, ReportLetter letters,
        MailingProperties properties, MeterRegistry meters, InstantSource clock) {
        this.expected = expected;
        this.issued = issued;
        this.books = books;
        this.mails = mails;
        this.post = post;
        this.letters = letters;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Until none waits any more, or the server is away.
     *
     * @return false: then it is looked again after a while
     */
    boolean next(BooleanSupplier running) {
        expected.all().forEach(this::settle);
        boolean goesOn = post.isOn();
        while (goesOn && running.getAsBoolean()) {
            goesOn = mails.claim(now()).filter(this::send).isPresent();
        }
        return false;
    }

    /** Where there is no mail server nobody waits for long to be told when there is one. */
    private void settle(Expected each) {
        Optional<IssuedReport> report = post.isOn() ? issued.find(each.report()) : Optional.empty();
        report.ifPresent(this::expect);
        if (report.isPresent() || each.since().isBefore(clock.instant().minus(properties.issuedWithin()))) {
            expected.settled(each);
        }
    }

    /** A letter for each address, also of those lines that were given one since. */
    void expect(IssuedReport report) {
        AddressBook book = books.of(report.unit());
        Instant now = now();
        report.recipients().forEach(line -> book.addressesOf(line).forEach(address -> mails.expect(report.id(), line, address, now)));
    }

    /** False when there is no use in trying others now. */
    private boolean send(Mail mail) {
        IssuedReport report = issued.find(mail.report()).orElseThrow();
        PostMail.Outcome outcome = post.post(mail.address(), letters.of(report, mail.recipient(), () -> issued.pdf(report.id())));
        Counter.builder("tiendo.reports.mails").description("E-mails with issued reports that were tried to send, by what came of it")
            .tag("outcome", outcome.name()).register(meters).increment();
        switch (outcome) {
            case SENT -> mails.ended(mail, State.SENT, now());
            case REFUSED -> mails.ended(mail, State.REFUSED, now());
            case UNKNOWN -> mails.ended(mail, State.UNKNOWN, now());
            case AWAY -> again(mail);
        }
        return outcome != PostMail.Outcome.AWAY;
    }

    private void again(Mail mail) {
        if (mail.tries() >= properties.tries()) {
            mails.ended(mail, State.GIVEN_UP, now());
        } else {
            mails.later(mail, now(), now().plus(properties.pause()));
        }
    }

    /** In the store's precision. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
