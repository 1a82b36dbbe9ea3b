package vn.tiendo.gateway.route;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.GatewayServiceApplication;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

class ShutdownIT {

    private static final Duration GRACE = Duration.ofSeconds(5); // spring.lifecycle.timeout-per-shutdown-phase

    @Test
    void openStreamsEndCleanlyAndDoNotHoldUpTheShutdown() throws Exception {
        try (var reporting = new Upstream("reporting").on("/api/v1/events", exchange -> {
            Upstream.stream(exchange);
            Upstream.push(exchange, ": live\n\n");
        })) {
            var gateway = new SpringApplicationBuilder(GatewayServiceApplication.class)
                    .run("--server.port=0", "--REPORTING_SERVICE_URI=" + reporting.uri());
            var port = Integer.parseInt(gateway.getEnvironment().getRequiredProperty("local.server.port"));
            try (var browser = new Browser(port); var stream = browser.open("/api/v1/events").body()) {
                assertThat(stream.readNBytes(8)).asString().isEqualTo(": live\n\n");
                var told = Instant.now();

                gateway.close();

                assertThat(stream.readAllBytes()).isEmpty();
                assertThat(Duration.between(told, Instant.now())).isLessThan(GRACE);
            }
        }
    }
}
