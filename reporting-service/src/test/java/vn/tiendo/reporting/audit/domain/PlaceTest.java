package vn.tiendo.reporting.audit.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTest {

    @Test
    void aCursorIsReadAsWhatItWasWrittenFor() {
        Place place = new Place(Instant.parse("2024-06-18T03:00:00.123Z"), "measurement-service/submissions/ấp 3#12");

        assertThat(Place.read(place.cursor())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm9uZQ", "eCB5", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5IHg"})
    void whatIsNoneOfOursIsNotRead(String cursor) {
        assertThat(Place.read(cursor)).isEmpty();
    }
}
