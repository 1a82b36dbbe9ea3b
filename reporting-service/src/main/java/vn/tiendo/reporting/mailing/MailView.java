package vn.tiendo.reporting.mailing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.reporting.mailing.domain.Mail;
import vn.tiendo.reporting.mailing.domain.Sending;

/** How a line of the recipients is answered: without an address where there is none, without a state where nothing was sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailView(String recipient, @Nullable String address, Mail.@Nullable State state, int tries, @Nullable Instant at) {

    static MailView of(Sending sending) {
        return new MailView(sending.recipient(), sending.address(), sending.state(), sending.tries(), sending.at());
    }
}
