package vn.tiendo.plan.unit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Migration;

/** What units need of the store and the broker. */
@Configuration(proxyBeanMethods = false)
class UnitStorage {

    @Bean
    Topic unitsTopic() {
        return new Topic(UnitEvents.TOPIC);
    }

    @Bean
    OutboxSource unitsOutbox() {
        return new OutboxSource(UnitDocuments.COLLECTION);
    }

    @Bean
    Migration unitVersionsByUnit() {
        return new Migration("unit-versions-by-unit", database -> database
                .getCollection(UnitVersionDocuments.COLLECTION).createIndex(Indexes.ascending("unit", "version")));
    }

    @Bean
    OutboxSource officersOutbox() {
        return new OutboxSource(OfficerDocuments.COLLECTION);
    }

    @Bean
    Topic officersTopic() {
        return new Topic(OfficerEvents.TOPIC, true);
    }

    @Bean
    Migration officersTold(OfficerDocuments officers) {
        return new Migration("officers-told", database -> officers.tellAll());
    }

    @Bean
    Migration unitsByPath() {
        return new Migration("units-by-path", database ->
                database.getCollection(UnitDocuments.COLLECTION).createIndex(Indexes.ascending("path")));
    }
}
