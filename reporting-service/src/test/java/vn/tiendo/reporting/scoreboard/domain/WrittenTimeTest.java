package vn.tiendo.reporting.scoreboard.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-14T01:00:00Z", "2024-06-14T08:00:00+07:00", "2024-06-14T08:00:00 07:00"})
    void aMomentIsReadWithItsOffsetAlsoWhenThePlusWasNotEscaped(String text) {
        assertThat(WrittenTime.of(text)).contains(Instant.parse("2024-06-14T01:00:00Z"));
        assertThat(When.momentOf(text)).contains(Instant.parse("2024-06-14T01:00:00Z"));
    }

    @Test
    void aDayStandsForItsEnd() {
        assertThat(WrittenTime.day("2024-06-14")).contains(LocalDate.of(2024, 6, 14));
        assertThat(When.momentOf("2024-06-14")).contains(Instant.parse("2024-06-14T16:59:59.999999999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024-02-30", "2024-06-14T25:00:00Z", "+10000-01-01", "-0001-12-31",
        "+999999999-12-31", "-999999999-01-01", "+10000-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z"})
    void whatIsNoMomentOrCannotBeCountedInMillisecondsIsNone(String text) {
        assertThat(WrittenTime.of(text)).isEmpty();
        assertThat(WrittenTime.day(text)).isEmpty();
        assertThat(When.momentOf(text)).isEmpty();
    }

    @Test
    void theFirstAndTheLastMomentCanBeCountedInMilliseconds() {
        for (String text : new String[] {"0000-01-01", "9999-12-31", "0000-01-01T00:00:00+18:00", "9999-12-31T23:59:59-18:00"})
            assertThat(When.momentOf(text).map(Instant::toEpochMilli)).as(text).isPresent();
    }
}
