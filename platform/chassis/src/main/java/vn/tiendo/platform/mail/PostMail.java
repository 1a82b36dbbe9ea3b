package vn.tiendo.platform.mail;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalInt;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one e-mail to the server, and says as exactly as SMTP does what became of it. */
public final class PostMail {

    /** What became of it; only after AWAY it may be tried again without going out twice. */
    public enum Outcome {

        SENT, REFUSED,
        /** The server could not be reached, or said that it does not take it now. */
        AWAY,
        /** The connection was lost before the server's answer. */
        UNKNOWN
    }

    /**
     * @param html the same as the text
     * @param attachment null: none
     * @param unsubscribe address to which one POST, without login, ends what the letter belongs to (RFC 8058); null: it is no part of a list
     */
    public record Letter(String subject, String text, String html, @Nullable Attachment attachment, @Nullable String unsubscribe) {

        public Letter(String subject, String text, String html, @Nullable Attachment attachment) {
            this(subject, text, html, attachment, null);
        }
    }

    /** @param name of the file */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that are passed on, never compared.
    public record Attachment(String name, String mediaType, byte[] content) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(PostMail.class);

    private final @Nullable JavaMailSender server;
    private final String from;

    /** @param server null: none is configured */
    public PostMail(@Nullable JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    public boolean isOn() {
        return server != null;
    }

    public Outcome post(String to, Letter letter) {
        JavaMailSender known = Objects.requireNonNull(server);
        try {
            known.send(message(known, to, letter));
            return Outcome.SENT;
        } catch (MessagingException e) {
            LOG.warn("An e-mail cannot be written: {}", e.getMessage());
            return Outcome.REFUSED;
        } catch (MailAuthenticationException e) {
            LOG.warn("The mail server does not know us: {}", e.getMessage());
            return Outcome.AWAY;
        } catch (MailSendException e) {
            Outcome outcome = outcome(e);
            LOG.warn("An e-mail was not sent ({})", outcome);
            return outcome;
        }
    }

    private MimeMessage message(JavaMailSender known, String to, Letter letter) throws MessagingException {
        MimeMessage message = known.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        Attachment attachment = letter.attachment();
        if (attachment != null) {
            helper.addAttachment(attachment.name(), new ByteArrayResource(attachment.content()), attachment.mediaType());
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /** Nothing failed but the closing of the connection: it was sent. The connection itself failed: nothing was. */
    private static Outcome outcome(MailSendException e) {
        if (e.getFailedMessages().isEmpty()) {
            return Outcome.SENT;
        }
        Exception failure = e.getFailedMessages().values().iterator().next();
        if (failure == e.getCause()) {
            return Outcome.AWAY;
        }
        OptionalInt code = code(failure);
        return code.isEmpty() || code.getAsInt() < 400 ? Outcome.UNKNOWN
                : code.getAsInt() < 500 ? Outcome.AWAY : Outcome.REFUSED;
    }

    /** The server's answer; empty when there was none. */
    private static OptionalInt code(@Nullable Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> OptionalInt.of(refused.getReturnCode());
            case SMTPSendFailedException refused when refused.getNextException() == null ->
                OptionalInt.of(refused.getReturnCode());
            case MessagingException other -> code(other.getNextException());
            case null, default -> OptionalInt.empty();
        };
    }
}
