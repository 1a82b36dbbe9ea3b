package vn.tiendo.reporting.mailing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How issued reports go to their recipients, where there is a mail server ({@code spring.mail.host}).
 *
 * @param from who it is from
 * @param attachUpTo size of a PDF that goes with the letter; of a larger one only the address does
 * @param look between looks whether something waits to be sent
 * @param pause after which it is tried again when the server is away
 * @param tries until it is given up
 * @param lostAfter how long sending takes at most: what is older was left by a replica that stopped
 * @param issuedWithin how long issuing takes at most: what is not issued by then never will be
 */
@ConfigurationProperties("tiendo.mailing")
record MailingProperties(String from, DataSize attachUpTo, Duration look, Duration pause, int tries, Duration lostAfter, Duration issuedWithin) {
}
