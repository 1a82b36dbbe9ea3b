package vn.tiendo.reporting.contextbroker;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param on           whether there is a context broker
 * @param address      of the broker, without {@code /ngsi-ld/v1}
 * @param tenant       NGSILD-Tenant; empty: the broker's own
 * @param token        that the broker wants as a bearer token; empty: none
 * @param context      JSON-LD context of the entities
 * @param look         between looks whether something is to be told
 * @param batch        entities of one request
 * @param timeout      longest wait for an answer
 * @param lease        after which another replica tells what one that was killed had taken; longer than the timeout
 * @param pause        after the first failure; twice as long after each further one
 * @param longestPause after any failure
 */
@ConfigurationProperties("tiendo.context-broker")
record ContextBrokerProperties(@DefaultValue("false") boolean on, @DefaultValue("http://localhost:1026") URI address,
        @DefaultValue("") String tenant, @DefaultValue("") String token,
        @DefaultValue("https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.6.jsonld") String context,
        @DefaultValue("1s") Duration look, @DefaultValue("100") int batch, @DefaultValue("10s") Duration timeout,
        @DefaultValue("1m") Duration lease, @DefaultValue("5s") Duration pause, @DefaultValue("1h") Duration longestPause) {

    ContextBrokerProperties {
        if (lease.compareTo(timeout) <= 0) {
            throw new IllegalArgumentException("tiendo.context-broker.lease must be longer than timeout: " + lease);
        }
    }

    /** @param failures in a row, 1 or more */
    Duration pauseAfter(int failures) {
        Duration doubled = pause.multipliedBy(1L << Math.min(failures - 1, 30));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
