package vn.tiendo.plan.calendar;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

import vn.tiendo.plan.calendar.domain.Cycle;
import vn.tiendo.plan.calendar.domain.Cycles;
import vn.tiendo.plan.plan.domain.Frequency;

/**
 * When figures are closed and sent where a plan says nothing else.
 *
 * @param zone in which a day begins and ends
 * @param holidays CSV file, UTF-8: date, off or worked, what for; a year that it names is known whole
 * @param cycles by kind of period; one that is left out follows Decree 09/2019/NĐ-CP
 */
@ConfigurationProperties("tiendo.plan.calendar")
record CalendarProperties(@DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
        @DefaultValue("classpath:holidays.csv") Resource holidays, @DefaultValue Map<Frequency, CycleSetting> cycles) {

    /**
     * One kind of period.
     *
     * @param closingDay day of the last month, 1 to 28; 0 for its last day
     * @param sendingDays working days after closing, 0 to 60
     */
    record CycleSetting(@DefaultValue("14") int closingDay, @DefaultValue("1") int sendingDays) {
    }

    Cycles asCycles() {
        return new Cycles(cycles.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                each -> new Cycle(each.getValue().closingDay(), each.getValue().sendingDays()))));
    }
}
