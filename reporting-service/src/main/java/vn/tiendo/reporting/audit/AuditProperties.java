package vn.tiendo.reporting.audit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param anchorInterval how long a record may stay without an anchor over it */
@ConfigurationProperties("tiendo.audit")
record AuditProperties(Duration anchorInterval) {
}
