package vn.tiendo.reporting.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.store.Migration;

/** Settings and indexes of the local copies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    @Bean
    Migration submissionsByPlan() {
        return new Migration("submissions-by-plan", database -> database
                .getCollection(EvidenceDocuments.SUBMISSIONS).createIndex(Indexes.ascending("plan")));
    }
}
