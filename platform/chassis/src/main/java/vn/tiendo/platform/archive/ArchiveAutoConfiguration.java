package vn.tiendo.platform.archive;

import java.time.Duration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

import com.mongodb.client.MongoDatabase;

import vn.tiendo.platform.store.Lookout;
import vn.tiendo.platform.store.StoreAutoConfiguration;

/** For services that name topics to be kept. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, StoreAutoConfiguration.class},
        afterName = "vn.tiendo.platform.audit.AuditAutoConfiguration")
@ConditionalOnProperty("tiendo.event-archive.topics[0]")
@EnableConfigurationProperties(ArchiveProperties.class)
class ArchiveAutoConfiguration {

    @Bean
    EventBlocks chassisEventBlocks(MongoDatabase database) {
        return new EventBlocks(database);
    }

    @Bean
    KeepEvents chassisKeepEvents(EventBlocks blocks, ConsumerFactory<?, ?> consumers, KafkaAdmin admin, ArchiveProperties properties) {
        return new KeepEvents(blocks, consumers, admin, properties.topics());
    }

    @Bean(defaultCandidate = false)
    Lookout chassisEventArchiveLookout(KeepEvents keep, ArchiveProperties properties) {
        return new Lookout("event-archive", properties.look(), Duration.ofSeconds(10), running -> {
            keep.upToNow(running);
            return false;
        });
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Import(ArchiveController.class)
    static class Door {
    }
}
