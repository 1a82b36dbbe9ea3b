package vn.tiendo.measurement.obligation;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import vn.tiendo.measurement.obligation.domain.Obligations;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {

    @Bean
    Topic punctualityTopic() {
        return new Topic(PunctualityEvents.TOPIC);
    }

    @Bean
    OutboxSource punctualityOutbox() {
        return new OutboxSource(PunctualityDocuments.COLLECTION);
    }

    @Bean
    Migration punctualityByPlan() {
        return new Migration("punctuality-1-by-plan", database -> database
                .getCollection(PunctualityDocuments.COLLECTION).createIndex(Indexes.ascending("plan")));
    }

    @Bean
    Migration punctualityByWhatIsMissing() {
        return new Migration("punctuality-2-by-what-is-missing", database -> database
                .getCollection(PunctualityDocuments.COLLECTION)
                .createIndex(Indexes.ascending("told.year", "told.missing")));
    }

    /** Counted when it is asked for; every replica says the same. */
    @Bean
    MeterBinder obligationsOverdue(PunctualityDocuments told, ReportingCalendar calendar, InstantSource clock) {
        return registry -> Gauge.builder("tiendo.obligations.overdue", told,
                        each -> each.overdue(calendar.dayOf(clock.instant()).getYear()))
                .description("Submissions of this year's plans whose closing date has passed and that are not there")
                .register(registry);
    }

    @Bean
    Obligations obligations(Plans plans, ReportingCalendar calendar) {
        return new Obligations(calendar, (plan, period) -> plans.asOf(plan, calendar.countsOn(plan, period)));
    }
}
