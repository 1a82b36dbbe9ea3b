package vn.tiendo.measurement.submission;

import java.time.Duration;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.tiendo.measurement.submission.domain.EntryLock;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;

/**
 * Until when figures come in (see {@link EntryLock}), and how many submissions at a time.
 *
 * @param openFor whole days after the due day; absent: for ever
 * @param atOnce submissions that are checked and stored at the same time; the others wait
 * @param waiting how many wait; more are told to come again at once, for each holds memory
 * @param patience how long one waits; less than the gateway waits for an answer
 */
@ConfigurationProperties("tiendo.entry")
record EntryProperties(@Nullable Duration openFor, @DefaultValue("64") int atOnce, @DefaultValue("236") int waiting,
        @DefaultValue("4s") Duration patience) {

    EntryProperties {
        if (openFor != null && (openFor.isNegative() || !openFor.equals(Duration.ofDays(openFor.toDays())))) {
            throw new IllegalArgumentException("tiendo.entry.open-for is a number of whole days, not " + openFor);
        }
    }

    EntryLock lock(ReportingCalendar calendar) {
        return new EntryLock(openFor == null ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(openFor.toDays())), calendar);
    }
}
