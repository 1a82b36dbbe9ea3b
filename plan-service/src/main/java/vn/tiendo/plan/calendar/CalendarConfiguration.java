package vn.tiendo.plan.calendar;

import java.time.ZoneId;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import vn.tiendo.plan.calendar.domain.Cycles;
import vn.tiendo.platform.event.OutboxSource;

/** The calendar as it is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
@EnableScheduling
class CalendarConfiguration {

    /** In which a day begins and ends. */
    @Bean
    ZoneId zone(CalendarProperties properties) {
        return properties.zone();
    }

    @Bean
    OutboxSource movedDatesOutbox() {
        return new OutboxSource(MovedDatesDocuments.COLLECTION);
    }

    @Bean
    Cycles cycles(CalendarProperties properties) {
        return properties.asCycles();
    }

    @Bean
    OutboxSource holidaysOutbox() {
        return new OutboxSource(HolidayDocuments.COLLECTION);
    }
}
