package vn.tiendo.reporting.scoreboard.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moments and days as they are asked for (RFC 3339). Their year has four digits: every such moment can be counted in
 * milliseconds, as store and broker do.
 */
public final class WrittenTime {

    private static final Pattern YEAR = Pattern.compile("\\d{4}-.*");

    private WrittenTime() {
    }

    /** Empty for what is none. A plus that was not escaped has become a space. */
    public static Optional<Instant> of(String text) {
        try {
            return Optional.of(text).filter(WrittenTime::hasYear)
                    .map(written -> OffsetDateTime.parse(written.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty for what is none. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text).filter(WrittenTime::hasYear).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasYear(String text) {
        return YEAR.matcher(text).matches();
    }
}
