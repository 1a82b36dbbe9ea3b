package vn.tiendo.measurement.batch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    @Bean
    Migration batchesForLists() {
        return BatchDocuments.indexes();
    }

    @Bean
    Migration batchErrorsForLists() {
        return BatchErrors.indexes();
    }
}
