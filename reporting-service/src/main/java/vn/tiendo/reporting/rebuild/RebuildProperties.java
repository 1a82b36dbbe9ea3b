package vn.tiendo.reporting.rebuild;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How derived data are made anew.
 *
 * @param look between looks whether there is something to do
 * @param lease how long a replica may be silent until another one begins again in its place
 * @param settle how long something has to differ without a new event before it counts: what is live may still be on its way
 */
@ConfigurationProperties("tiendo.rebuilds")
record RebuildProperties(Duration look, Duration lease, Duration settle) {
}
