package vn.tiendo.measurement.plan;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many plans are kept in memory, and how long one is used before the store is asked again: another replica may have
 * received a newer version.
 */
@ConfigurationProperties("tiendo.plans")
record PlanProperties(@DefaultValue("500") int cached, @DefaultValue("5s") Duration cachedFor) {
}
