package vn.tiendo.measurement.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.measurement.officer.domain.KnownOfficers;
import vn.tiendo.measurement.officer.domain.Officer;
import vn.tiendo.measurement.reminder.ReminderForm.Kept;
import vn.tiendo.measurement.reminder.domain.Digest;
import vn.tiendo.platform.mail.PostMail;

/** Sends the digests of a day that wait, each at most once. */
@Component
class SendDigests {

    private final ReminderDocuments documents;
    private final KnownOfficers officers;
    private final PostMail mail;
    private final DigestMail mails;
    private final ReminderProperties.Mail properties;
    private final MeterRegistry meters;

    SendDigests(ReminderDocuments documents, KnownOfficers officers, PostMail mail, DigestMail mails,
            ReminderProperties properties, MeterRegistry meters) {
        this.documents = documents;
        this.officers = officers;
        this.mail = mail;
        this.mails = mails;
        this.properties = properties.mail();
        this.meters = meters;
    }

    /** Until none waits any more, or the server is away. */
    void send(LocalDate today, Instant now) {
        boolean goesOn = mail.isOn();
        while (goesOn) {
            goesOn = documents.claim(today, now).filter(each -> send(each, now)).isPresent();
        }
    }

    /** False when there is no use in trying others now. */
    private boolean send(Kept kept, Instant now) {
        Digest digest = kept.digest();
        Optional<Officer> person = officers.of(digest.unit()).flatMap(known -> known.find(digest.subject()));
        @Nullable String address = person.map(Officer::email).orElse(null);
        if (address == null) {
            documents.ended(digest, MailState.NONE);
            return true;
        }
        PostMail.Outcome outcome = mail.post(address, mails.of(digest, person.get().language()));
        Counter.builder("tiendo.reminders.mails").description("Digests that were tried to send, by what came of it")
                .tag("outcome", outcome.name()).register(meters).increment();
        switch (outcome) {
            case SENT -> documents.ended(digest, MailState.SENT);
            case REFUSED -> documents.ended(digest, MailState.REFUSED);
            case UNKNOWN -> documents.ended(digest, MailState.UNKNOWN);
            case AWAY -> again(kept, now);
        }
        return outcome != PostMail.Outcome.AWAY;
    }

    private void again(Kept kept, Instant now) {
        if (kept.tries() + 1 >= properties.tries()) {
            documents.ended(kept.digest(), MailState.GIVEN_UP);
        } else {
            documents.later(kept.digest(), now.plus(properties.pause()));
        }
    }
}
