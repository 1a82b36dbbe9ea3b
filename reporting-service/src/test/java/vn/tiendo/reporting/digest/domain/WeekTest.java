package vn.tiendo.reporting.digest.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Monday at seven in Viet Nam is midnight in UTC. */
class WeekTest {

    @ParameterizedTest
    @CsvSource({
        "2024-06-17T00:00:00Z, 2024-06-17T00:00:00Z, at the moment itself",
        "2024-06-16T23:59:59Z, 2024-06-10T00:00:00Z, a second before",
        "2024-06-23T23:59:59Z, 2024-06-17T00:00:00Z, on the last day",
        "2024-06-19T10:00:00Z, 2024-06-17T00:00:00Z, in between"})
    void theWeekThatEndedLastIsTold(Instant now, Instant end, String when) {
        Week week = Week.before(now, DayOfWeek.MONDAY, LocalTime.of(7, 0));

        assertThat(week.until()).as(when).isEqualTo(end);
        assertThat(week.from()).isEqualTo(end.minusSeconds(7 * 86_400));
        assertThat(week.next()).isEqualTo(end.plusSeconds(7 * 86_400));
    }

    @ParameterizedTest
    @CsvSource({
        "07:00, 2024-06-10, 2024-06-17",
        "21:15, 2024-06-10, 2024-06-17",
        "00:00, 2024-06-10, 2024-06-16"})
    void itsDaysAreThoseThatItsNewsCanBeOfInVietNam(LocalTime at, LocalDate first, LocalDate last) {
        Week week = Week.before(Instant.parse("2024-06-17T16:00:00Z"), DayOfWeek.MONDAY, at);

        assertThat(week.firstDay()).isEqualTo(first).isEqualTo(day(week.from()));
        assertThat(week.lastDay()).isEqualTo(last).isEqualTo(day(week.until().minusNanos(1)));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
