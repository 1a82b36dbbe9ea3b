package vn.tiendo.reporting.news;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param address under which everybody reaches this site
 * @param maxAge  how long a feed may be kept without asking again
 * @param page    entries of one page of a feed
 * @param kept    how long news are told
 */
@ConfigurationProperties("tiendo.news")
record NewsProperties(String address, @DefaultValue("60s") Duration maxAge, @DefaultValue("50") int page, @DefaultValue("400d") Duration kept) {
}
