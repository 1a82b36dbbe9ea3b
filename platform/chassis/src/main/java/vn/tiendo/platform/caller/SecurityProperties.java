package vn.tiendo.platform.caller;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be read without a token.
 *
 * @param publicGets path patterns, such as {@code /api/v1/scoreboards/**}; GET (and HEAD) only
 */
@ConfigurationProperties("tiendo.security")
record SecurityProperties(@DefaultValue List<String> publicGets) {

    /** Health is public, every other endpoint of the actuator wants a token. */
    static final String[] HEALTH = {"/actuator/health", "/actuator/health/**"};
}
