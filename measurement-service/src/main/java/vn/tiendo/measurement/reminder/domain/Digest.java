package vn.tiendo.measurement.reminder.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that a person is reminded of on a day.
 *
 * @param subject of the person, as tokens name them
 * @param items what is due first comes first
 */
public record Digest(String unit, String subject, LocalDate day, List<Missing> items) {

    public Digest {
        items = List.copyOf(items);
    }

    /** By how many days an item is late; negative: how many are left. */
    public long late(Missing item) {
        return ChronoUnit.DAYS.between(item.due(), day);
    }
}
