package vn.tiendo.reporting.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.event.OutboxSource;

/** Outbox of the reports: the records of their making. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    OutboxSource reportOutbox() {
        return new OutboxSource(ReportDocuments.COLLECTION);
    }
}
