package vn.tiendo.reporting.contextbroker;

import java.time.Duration;
import java.time.InstantSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.store.Lookout;
import vn.tiendo.platform.store.Migration;

/** Nothing of it is there, neither listener nor thread, where there is no context broker. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("tiendo.context-broker.on")
@EnableConfigurationProperties(ContextBrokerProperties.class)
class ContextBrokerConfiguration {

    @Bean
    Migration entitiesToTell() {
        return new Migration("context-entities-to-tell", database -> database.getCollection(EntityDocuments.COLLECTION)
                .createIndex(Indexes.ascending(EntityDocuments.DUE, EntityDocuments.TAKEN)));
    }

    @Bean
    EntityDocuments entityDocuments(MongoDatabase database) {
        return new EntityDocuments(database);
    }

    @Bean
    EntityListener entityListener(EntityDocuments entities, JsonMapper json, ContextBrokerProperties properties, InstantSource clock) {
        return new EntityListener(entities, json, properties, clock);
    }

    /** In words on the screen of the services' health; the service itself serves without it. */
    @Bean
    HealthIndicator contextBrokerHealthIndicator(EntityDocuments entities) {
        return () -> {
            long refused = entities.refused();
            return (refused == 0 ? Health.up() : Health.down()).withDetail("refused", refused).build();
        };
    }

    @Bean
    Lookout entityLookout(EntityDocuments entities, JsonMapper json, ContextBrokerProperties properties, InstantSource clock,
            MeterRegistry meters) {
        TellEntities tell = new TellEntities(entities, new ContextBroker(properties, json), properties, clock, meters);
        return new Lookout("context-broker", properties.look(), Duration.ofSeconds(8), _ -> tell.some());
    }
}
