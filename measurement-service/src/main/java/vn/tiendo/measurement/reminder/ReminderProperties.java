package vn.tiendo.measurement.reminder;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.tiendo.measurement.reminder.domain.Timetable;

/**
 * Who is reminded when; see {@link Timetable}.
 *
 * @param look between looks whether there is something to do
 * @param at from which time of the day, in the zone of the reporting calendar
 * @param days of the week
 * @param before days before the due day
 * @param after days after it; on the day itself everybody is
 * @param headAfter days late
 * @param leaderAfter days late
 * @param keep how long a reminder can be seen in the system
 * @param address of the application, for links
 */
@ConfigurationProperties("tiendo.reminders")
record ReminderProperties(@DefaultValue("1m") Duration look, @DefaultValue("07:30") LocalTime at,
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
        @DefaultValue({"3", "1"}) List<Integer> before, @DefaultValue({"1", "3", "7", "14", "21", "28"}) List<Integer> after,
        @DefaultValue("3") int headAfter, @DefaultValue("7") int leaderAfter, @DefaultValue("365d") Duration keep,
        @DefaultValue("http://localhost:8080") URI address, @DefaultValue Mail mail) {

    /**
     * Sending by e-mail, where there is a server ({@code spring.mail.host}).
     *
     * @param from who it is from
     * @param pause after which it is tried again when the server is away
     * @param tries on one day
     */
    record Mail(@DefaultValue("tien-do@localhost") String from, @DefaultValue("15m") Duration pause,
            @DefaultValue("20") int tries) {
    }

    ReminderProperties {
        if (before.stream().anyMatch(each -> each < 1) || after.stream().anyMatch(each -> each < 1)) {
            throw new IllegalArgumentException("tiendo.reminders.before and after are days, 1 or more: " + before + ", " + after);
        }
    }

    Timetable timetable() {
        TreeSet<Integer> steps = new TreeSet<>(after);
        steps.add(0);
        before.forEach(each -> steps.add(-each));
        return new Timetable(steps, headAfter, leaderAfter, days);
    }
}
