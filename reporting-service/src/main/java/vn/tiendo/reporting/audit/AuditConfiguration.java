package vn.tiendo.reporting.audit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Migration;

/** Topics, indexes and settings of the audit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
@EnableScheduling
class AuditConfiguration {

    /** Of the chassis, as of every service that keeps an audit trail. */
    static final String TOPIC = "tiendo.audit.v1";
    static final String ANCHORS_TOPIC = "tiendo.audit-anchors.v1";

    @Bean
    Topic auditAnchorsTopic() {
        return new Topic(ANCHORS_TOPIC);
    }

    @Bean
    OutboxSource auditAnchorOutbox() {
        return new OutboxSource(AnchorDocuments.COLLECTION);
    }

    /** Every question names units and wants the newest; what else it asks for is little work within one unit. */
    @Bean
    Migration auditByUnitAndMoment() {
        return new Migration("audit-by-unit-and-moment", database -> {
            database.getCollection(RecordDocuments.COLLECTION).createIndex(Indexes.compoundIndex(
                    Indexes.ascending("unit"), Indexes.descending("at", "_id")));
            database.getCollection(AnchorDocuments.COLLECTION).createIndex(Indexes.compoundIndex(
                    Indexes.ascending("unit"), Indexes.descending("at", "_id")));
            database.getCollection(ChainDocuments.COLLECTION).createIndex(Indexes.ascending("pending", "unit"));
        });
    }
}
