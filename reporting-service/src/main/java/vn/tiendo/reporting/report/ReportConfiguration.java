package vn.tiendo.reporting.report;

import java.time.Duration;

import org.bson.Document;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Lookout;
import vn.tiendo.platform.store.Migration;

/** Outbox of the reports, their topic and their indexes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
class ReportConfiguration {

    private static final Duration MOST_TO_STOP = Duration.ofSeconds(10);

    /** What was asked for, or left behind; a unit whose turn it is gets its report before the service stops. */
    @Bean
    Lookout reportBatchLookout(WorkOnBatch work, ReportProperties properties) {
        return new Lookout("report-batches", properties.batchLook(), MOST_TO_STOP, work::next);
    }

    @Bean
    OutboxSource reportOutbox() {
        return new OutboxSource(ReportDocuments.COLLECTION);
    }

    @Bean
    Topic reportsTopic() {
        return new Topic(ReportEvents.TOPIC);
    }

    @Bean
    Migration reportsByPlan() {
        return new Migration("reports-by-plan", database -> database.getCollection(ReportDocuments.COLLECTION)
                .createIndex(Indexes.ascending("plan", "createdAt")));
    }

    @Bean
    Migration pendingReportFiles() {
        return new Migration("pending-report-files", database -> database.getCollection(ReportFiles.BUCKET + ".files")
            .createIndex(Indexes.ascending(ReportFiles.PENDING_SINCE), new IndexOptions().sparse(true)));
    }

    @Bean
    Migration reportDates() {
        return new Migration("report-dates", database -> database.getCollection(SendingDates.COLLECTION)
            .createIndex(Indexes.ascending(SendingDates.UNIT)));
    }

    @Bean
    Migration reportBatches() {
        return new Migration("report-batches", database -> {
            var batches = database.getCollection(BatchDocuments.COLLECTION);
            batches.createIndex(Indexes.ascending(BatchDocuments.RUNNING), new IndexOptions().unique(true).sparse(true));
            batches.createIndex(Indexes.ascending(BatchDocuments.UNIT, BatchDocuments.STARTED_AT));
        });
    }

    @Bean
    Migration issuedReports() {
        return new Migration("issued-reports", database -> {
            IndexOptions unique = new IndexOptions().unique(true).sparse(true);
            MongoCollection<Document> reports = database.getCollection(ReportDocuments.COLLECTION);
            reports.createIndex(Indexes.ascending(ReportDocument.NUMBER), unique);
            reports.createIndex(Indexes.ascending(ReportDocument.EDITION), unique);
            reports.createIndex(Indexes.ascending(ReportDocument.SUPERSEDES));
            reports.createIndex(Indexes.ascending("unit", ReportDocument.AS_OF));
            database.getCollection(ReportFiles.BUCKET + ".files").createIndex(Indexes.ascending(ReportFiles.HASH));
        });
    }
}
