package vn.tiendo.measurement.obligation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.measurement.obligation.domain.Obligations;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;

@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {

    @Bean
    Obligations obligations(Plans plans, ReportingCalendar calendar) {
        return new Obligations(calendar, (plan, period) -> plans.asOf(plan, calendar.countsOn(plan, period)));
    }
}
