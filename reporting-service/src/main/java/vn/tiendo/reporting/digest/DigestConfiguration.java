package vn.tiendo.reporting.digest;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.store.Lookout;
import vn.tiendo.platform.store.Migration;

/** Who looks for letters that are due, settings, indexes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DigestProperties.class)
class DigestConfiguration {

    private static final Duration MOST_TO_STOP = Duration.ofSeconds(10);

    /** A letter on its way is ended before the service stops. */
    @Bean
    Lookout digestLookout(SendDigests digests, DigestProperties properties) {
        return new Lookout("digests", properties.look(), MOST_TO_STOP, digests::next);
    }

    @Bean
    Migration digestSubscriptions() {
        return new Migration("digest-subscriptions", database -> {
            var subscriptions = database.getCollection(SubscriptionDocuments.COLLECTION);
            subscriptions.createIndex(Indexes.ascending(SubscriptionDocuments.KEY), new IndexOptions().unique(true));
            subscriptions.createIndex(Indexes.ascending(SubscriptionDocuments.STATE, SubscriptionDocuments.DUE));
            subscriptions.createIndex(Indexes.ascending(SubscriptionDocuments.STATE, SubscriptionDocuments.ASKED));
        });
    }
}
