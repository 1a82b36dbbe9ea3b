package vn.tiendo.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param idle how long a session lasts without a request
 * @param absolute how long it lasts in any case
 * @param touch how exactly the last request is remembered: it is written at most this often
 * @param secureCookies cookies travel over TLS only; off for plain HTTP on a machine of one's own
 */
@ConfigurationProperties("tiendo.gateway.session")
record SessionProperties(Duration idle, Duration absolute, Duration touch, boolean secureCookies) {

    /** A session in use must not seem idle. */
    Duration remembered() {
        var quarter = idle.dividedBy(4);
        return touch.compareTo(quarter) < 0 ? touch : quarter;
    }

    /** A browser takes a cookie of this prefix from a secure origin only, for the whole host and from no other. */
    String cookieName() {
        return (secureCookies ? "__Host-" : "") + "TIENDO_SESSION";
    }
}
