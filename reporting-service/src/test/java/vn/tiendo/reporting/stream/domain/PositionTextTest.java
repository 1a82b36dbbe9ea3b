package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTextTest {

    private static final String FIRST_VERSION = "AYDR96iBMgIFBwEDm04";

    private final Random random = new Random(20_240_614);

    @Test
    void everyPositionReadsBackAsItWasWritten() {
        for (int i = 0; i < 2_000; i++) {
            Position position = position();

            assertThat(PositionText.read(PositionText.write(position))).contains(position);
        }
    }

    @Test
    void theTextIsShortAndSafeInAddressesAndHeaders() {
        Position position = PositionTest.at(Instant.parse("2024-06-14T05:00:00Z"),
            LongStream.range(1_000_000, 1_000_006).boxed().toList(), LongStream.range(0, 6).boxed().toList());

        assertThat(PositionText.write(position)).matches("[A-Za-z0-9_-]{1,60}");
    }

    @Test
    void aMangledPositionIsNotRead() {
        for (int i = 0; i < 2_000; i++) {
            char[] text = PositionText.write(position()).toCharArray();
            int at = random.nextInt(text.length - 1);
            text[at] = text[at] == 'x' ? 'y' : 'x';

            assertThat(PositionText.read(new String(text))).isEmpty();
        }
    }

    @Test
    void noTextOfAnyKindBreaksTheReader() {
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            assertThat(PositionText.read(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
        }
    }

    /** Written by the first version: noon of 2024-06-14, 5 and 7 of the approved, 3 of the provisional verdicts. */
    @Test
    void anIdOfTheFirstVersionIsStillGood() {
        assertThat(PositionText.read(FIRST_VERSION)).contains(
            PositionTest.at(Instant.parse("2024-06-14T05:00:00Z"), List.of(5L, 7L), List.of(3L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AQ", "not a position", "💥", "AAAAAAAA", "a/b+c=="})
    void whatIsNoPositionIsNotRead(String text) {
        assertThat(PositionText.read(text)).isEmpty();
    }

    private Position position() {
        return PositionTest.at(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)), offsets(), offsets());
    }

    private List<Long> offsets() {
        return random.longs(random.nextInt(12), 0, 1L << (1 + random.nextInt(61))).boxed().toList();
    }
}
