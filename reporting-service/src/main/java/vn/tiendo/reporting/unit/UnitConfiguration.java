package vn.tiendo.reporting.unit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Migration;

/** Topic and index of the units. */
@Configuration(proxyBeanMethods = false)
class UnitConfiguration {

    static final String TOPIC = "tiendo.units.v1";

    @Bean
    Topic unitsTopic() {
        return new Topic(TOPIC);
    }

    @Bean
    Migration unitsByPath() {
        return new Migration("units-by-path", database -> database.getCollection(UnitDocuments.COLLECTION)
                .createIndex(Indexes.ascending(UnitDocuments.PATH)));
    }
}
