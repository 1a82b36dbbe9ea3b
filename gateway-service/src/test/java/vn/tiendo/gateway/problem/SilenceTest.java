package vn.tiendo.gateway.problem;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SilenceTest {

    private static final long BEGIN = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos(); // the clock may run over

    private final Silence.Since since = new Silence.Since(BEGIN);

    @Test
    void theFirstRequestIsToldAtOnceAndThoseAfterItTogether() {
        assertThat(since.toTell(BEGIN)).isEqualTo(1);
        assertThat(after(1)).isZero();
        assertThat(after(9)).isZero();
        assertThat(after(10)).isEqualTo(3);
        assertThat(after(11)).isZero();
        assertThat(after(60)).isEqualTo(2);
    }

    private long after(long seconds) {
        return since.toTell(BEGIN + Duration.ofSeconds(seconds).toNanos());
    }
}
