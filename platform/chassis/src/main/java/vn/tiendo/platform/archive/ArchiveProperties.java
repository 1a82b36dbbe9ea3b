package vn.tiendo.platform.archive;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The archive of what the service has told.
 *
 * @param topics that are kept; those that the service itself writes
 * @param look between looks whether there is something new; what came until then makes one block
 */
@ConfigurationProperties("tiendo.event-archive")
record ArchiveProperties(List<String> topics, @DefaultValue("10s") Duration look) {
}
