package vn.tiendo.platform.web;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;

class TraceparentTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aTraceIsKnownUntilItsWorkIsDone() {
        try (var trace = Traceparent.of(TRACE)) {
            assertThat(MDC.get(Traceparent.NAME)).isEqualTo(TRACE);
        }
        assertThat(MDC.get(Traceparent.NAME)).isNull();
    }

    @Test
    void whatIsNoTraceparentIsNotCarriedOn() {
        try (var trace = Traceparent.of("rubbish\nwith a line")) {
            assertThat(MDC.get(Traceparent.NAME)).isNull();
        }
    }

    @Test
    void logLinesNameTraceAndSpanAndAfterwardsThoseBefore() {
        try (var trace = Traceparent.of(TRACE)) {
            try (var within = Traceparent.of(TRACE.replace("00f067aa0ba902b7", "00f067aa0ba902b8"))) {
                assertThat(MDC.get("spanId")).isEqualTo("00f067aa0ba902b8");
            }
            assertThat(MDC.get("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(MDC.get("spanId")).isEqualTo("00f067aa0ba902b7");
        }
        assertThat(MDC.get("traceId")).isNull();
    }
}
