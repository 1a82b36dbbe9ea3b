package vn.tiendo.plan.calendar;

import java.time.ZoneId;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

import vn.tiendo.plan.calendar.domain.Cycles;
import vn.tiendo.plan.plan.domain.Frequency;
import vn.tiendo.plan.plan.domain.ReportingCycle;
import vn.tiendo.plan.plan.domain.ReportingCycle.DayKind;

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

    /** One kind of period, as {@link ReportingCycle}. */
    record CycleSetting(@DefaultValue("0") int closingMonth, @DefaultValue("14") int closingDay,
            @DefaultValue("1") int sendingDays, @DefaultValue("WORKING") DayKind dayKind) {

        ReportingCycle of(Frequency frequency) {
            return new ReportingCycle(frequency, closingMonth, closingDay, sendingDays, dayKind);
        }
    }

    /** @throws IllegalArgumentException saying what is not possible */
    Cycles asCycles() {
        var all = cycles.entrySet().stream().map(each -> each.getValue().of(each.getKey())).toList();
        all.stream().flatMap(each -> each.flaws("tiendo.plan.calendar.cycles/" + each.frequency())).findFirst()
                .ifPresent(flaw -> {
                    throw new IllegalArgumentException(flaw.toString());
                });
        return new Cycles(Map.of()).with(all);
    }
}
