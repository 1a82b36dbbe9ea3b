package vn.tiendo.measurement.reminder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.reminder.domain.Timetable;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.platform.store.StoreAway;

/** Looks whether it is time. Several replicas may look at once, and any of them may stop in the middle. */
@Component
class RemindDaily {

    private static final Logger LOG = LoggerFactory.getLogger(RemindDaily.class);

    private final ReminderDays days;
    private final MakeDigests digests;
    private final SendDigests mails;
    private final ReportingCalendar calendar;
    private final Timetable timetable;
    private final LocalTime at;
    private final InstantSource clock;

    RemindDaily(ReminderDays days, MakeDigests digests, SendDigests mails, ReportingCalendar calendar,
            ReminderProperties properties, InstantSource clock) {
        this.days = days;
        this.digests = digests;
        this.mails = mails;
        this.calendar = calendar;
        this.timetable = properties.timetable();
        this.at = properties.at();
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${tiendo.reminders.look}", fixedDelayString = "${tiendo.reminders.look}")
    void look() {
        try {
            look(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("Reminders wait for the store");
        }
    }

    void look(Instant now) {
        LocalDate today = calendar.dayOf(now);
        if (!timetable.remindsOn(today) || LocalTime.ofInstant(now, calendar.zone()).isBefore(at)) {
            return;
        }
        if (days.claim(today, now)) {
            digests.make(today, now);
            days.done(today);
        }
        mails.send(today, now);
    }
}
