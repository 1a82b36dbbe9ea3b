package vn.tiendo.platform.store;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's database.
 *
 * @param database      name, each service has its own
 * @param selectTimeout how long a request waits for a store that is away before it is answered with 503
 * @param readTimeout   how long an answer of the store may take
 */
@ConfigurationProperties("tiendo.store")
record StoreProperties(
        @DefaultValue("tiendo") String database,
        @DefaultValue("3s") Duration selectTimeout,
        @DefaultValue("30s") Duration readTimeout) {
}
