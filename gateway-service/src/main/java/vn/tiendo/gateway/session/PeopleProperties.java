package vn.tiendo.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param kept how long it is known who has logged in, after their last login */
@ConfigurationProperties("tiendo.gateway.people")
record PeopleProperties(Duration kept) {
}
