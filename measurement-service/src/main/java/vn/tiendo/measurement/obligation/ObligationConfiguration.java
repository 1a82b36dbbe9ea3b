package vn.tiendo.measurement.obligation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

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
    Obligations obligations(Plans plans, ReportingCalendar calendar) {
        return new Obligations(calendar, (plan, period) -> plans.asOf(plan, calendar.countsOn(plan, period)));
    }
}
