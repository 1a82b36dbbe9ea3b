package vn.tiendo.measurement.submission;

import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.measurement.submission.domain.ChangeLimits;
import vn.tiendo.measurement.submission.domain.EntryLock;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

    @Bean
    ReportingCalendar reportingCalendar(CalendarProperties properties) {
        return properties.calendar();
    }

    @Bean
    EntryLock entryLock(EntryProperties properties, ReportingCalendar calendar) {
        return properties.lock(calendar);
    }

    /** Whose days are meant wherever a day is told. */
    @Bean
    ZoneId zone(CalendarProperties properties) {
        return properties.zone();
    }

    @Bean
    ChangeLimits changeLimits(ChangeLimitProperties properties) {
        return properties.limits();
    }

    @Bean
    Topic submissionsTopic() {
        return new Topic(SubmissionEvents.SUBMISSIONS);
    }

    @Bean
    Topic figuresTopic() {
        return new Topic(SubmissionEvents.FIGURES);
    }

    @Bean
    OutboxSource submissionsOutbox() {
        return new OutboxSource(SubmissionDocuments.COLLECTION);
    }

    /** For lists, each in the order of its cursor: of a unit, of a department, of what is approved in units below. */
    @Bean
    Migration submissionsByUnit() {
        return new Migration("submissions-2-by-unit", database -> {
            var submissions = database.getCollection(SubmissionDocuments.COLLECTION);
            submissions.createIndex(Indexes.ascending("unit", "_id"));
            submissions.createIndex(Indexes.ascending("unit", "department", "_id"));
            submissions.createIndex(Indexes.ascending("plan", "state", "_id"));
        });
    }

    @Bean
    Migration keysExpire() {
        return KeyDocuments.expiring();
    }

    @Bean
    Migration receiptsByKey() {
        return ReceiptDocuments.byKey();
    }

    /** For lists; everything else goes by _id. */
    @Bean
    Migration submissionsByPlan() {
        return new Migration("submissions-1-by-plan", database -> database
                .getCollection(SubmissionDocuments.COLLECTION).createIndex(Indexes.ascending("plan", "department")));
    }
}
