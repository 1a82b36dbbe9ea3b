package vn.tiendo.reporting.stream;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits and times of the event stream.
 *
 * @param heartbeat pause between two signs of life, each of which also moves the client's position on
 * @param buffer signals that may wait for one client; who is slower is cut off and goes on from the last id
 * @param clients streams that one replica keeps open
 * @param readers clients that may read the past at the same time; the others wait in turn
 * @param patience longest pause of a client that reads the past, before its reader goes to the next one
 * @param age longest life of a stream: clients spread anew over the replicas after it
 * @param provisionalAge longest life of a stream with provisional verdicts: the token is checked anew after it
 * @param partitionsEvery how often new partitions are looked for
 * @param paths how long it is remembered where a unit stands in the tree
 */
@ConfigurationProperties("tiendo.stream")
record StreamProperties(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("1000") int buffer,
    @DefaultValue("20000") int clients,
    @DefaultValue("8") int readers,
    @DefaultValue("30s") Duration patience,
    @DefaultValue("30m") Duration age,
    @DefaultValue("15m") Duration provisionalAge,
    @DefaultValue("30s") Duration partitionsEvery,
    @DefaultValue("1m") Duration paths) {
}
