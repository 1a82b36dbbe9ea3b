package vn.tiendo.reporting.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;

import vn.tiendo.reporting.digest.domain.Week;

/**
 * Weekly news by e-mail, where there is a mail server ({@code spring.mail.host}).
 *
 * @param address under which everybody reaches this site
 * @param day of the week on which letters go out
 * @param at from this time on, in Viet Nam
 * @param look between looks whether something is to be sent
 * @param pause after which it is tried again when the server is away
 * @param askAgain how long an address that did not answer is left alone
 * @param forget how long it is waited for the answer
 * @param askedPerHour addresses that are asked in an hour
 * @param items of one letter
 */
@ConfigurationProperties("tiendo.digest")
record DigestProperties(String address, DayOfWeek day, LocalTime at, Duration look, Duration pause, Duration askAgain, Duration forget,
    int askedPerHour, int items) {

    Week weekBefore(Instant now) {
        return Week.before(now, day, at);
    }

    /** Opens the subscription; a POST without anything ends it. */
    String link(String key) {
        return address + DigestController.PAGES + "/" + key;
    }
}
