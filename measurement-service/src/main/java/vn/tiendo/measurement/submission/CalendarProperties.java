package vn.tiendo.measurement.submission;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.tiendo.measurement.submission.domain.ReportingCalendar;

/**
 * When periods are closed and due; the default is Decree 09/2019/NĐ-CP.
 *
 * @param firstDay day of the month on which a period starts, 1 to 28; 1 makes periods calendar months
 * @param workingDays from Monday to Friday, after the end of the period
 */
@ConfigurationProperties("tiendo.reporting-calendar")
record CalendarProperties(@DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone, @DefaultValue("15") int firstDay,
        @DefaultValue("1") int workingDays) {

    CalendarProperties {
        if (firstDay < 1 || firstDay > 28) {
            throw new IllegalArgumentException("tiendo.reporting-calendar.first-day is 1 to 28, not " + firstDay);
        }
        if (workingDays < 0) {
            throw new IllegalArgumentException("tiendo.reporting-calendar.working-days is 0 or more, not " + workingDays);
        }
    }

    ReportingCalendar calendar() {
        return new ReportingCalendar(zone, firstDay, workingDays);
    }
}
