package vn.tiendo.measurement.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EvidenceConfiguration {

    @Bean
    OutboxSource evidenceOutbox() {
        return new OutboxSource(EvidenceDocuments.COLLECTION);
    }

    @Bean
    Migration evidenceBySubmission() {
        return new Migration("evidence-1-by-submission", database -> database
                .getCollection(EvidenceDocuments.COLLECTION).createIndex(Indexes.ascending("submission", "at", "_id")));
    }

    @Bean
    Migration evidenceFilesToLookAt() {
        return new Migration("evidence-2-to-look-at", database -> database.getCollection(EvidenceFiles.NOTES)
                .createIndex(Indexes.ascending("lookAt")));
    }
}
