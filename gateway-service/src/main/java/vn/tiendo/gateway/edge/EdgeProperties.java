package vn.tiendo.gateway.edge;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import vn.tiendo.platform.web.Network;

/**
 * @param trustedProxies addresses or networks (10.0.0.0/8) whose X-Forwarded-* and X-Request-Id are believed
 * @param headerTimeout how long the head of a request may take to arrive
 * @param bodyPause how long a body may stop arriving, and go on arriving after it was refused
 * @param bodyTimeout how long a body may take to arrive
 * @param longerBodies how long at addresses where it may take longer, by their path; where only one kind of body may, by the
 *     path, a space and its media type
 * @param limits of requests, of one replica
 */
@ConfigurationProperties("tiendo.gateway.edge")
record EdgeProperties(List<Network> trustedProxies, Duration headerTimeout, Duration bodyPause,
        Duration bodyTimeout, Map<String, Duration> longerBodies, Limits limits) {

    Duration bodyTimeoutAt(String path, @Nullable String contentType) {
        var type = contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return longerBodies.getOrDefault(path + " " + type, longerBodies.getOrDefault(path, bodyTimeout));
    }

    /**
     * @param caller of one session or token
     * @param address of one network address
     * @param login of one network address on the way to and from the identity provider
     */
    record Limits(Limit caller, Limit address, Limit login) {
    }

    /** @param requests that may be made at once; they come back evenly over {@code per} */
    record Limit(long requests, Duration per) {
    }
}
