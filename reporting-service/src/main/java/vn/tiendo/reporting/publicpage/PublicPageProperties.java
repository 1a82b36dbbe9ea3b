package vn.tiendo.reporting.publicpage;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param address under which everybody reaches this site
 * @param maxAge how long a page may be kept without asking again
 */
@ConfigurationProperties("tiendo.public-page")
record PublicPageProperties(String address, Duration maxAge) {
}
