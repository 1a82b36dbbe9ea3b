package vn.tiendo.gateway.route;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.sun.net.httpserver.Headers;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "SERVICE_TIMEOUT=400ms")
class EventStreamIT {

    private static final Semaphore NEXT = new Semaphore(0);
    private static final BlockingQueue<Headers> SEEN = new LinkedBlockingQueue<>();
    private static final Upstream REPORTING = new Upstream("reporting").on("/api/v1/events", exchange -> {
        SEEN.add(exchange.getRequestHeaders());
        Upstream.stream(exchange);
        Upstream.push(exchange, ": live\n\n");
        for (int event = 1; event <= 3; event++) {
            NEXT.acquireUninterruptibly();
            Upstream.push(exchange, "id: " + event + "\ndata: {}\n\n");
        }
        exchange.close();
    });

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("REPORTING_SERVICE_URI", REPORTING::uri);
    }

    @Test
    void eventsPassOneByOneUncompressedAndTheStreamOutlivesTheTimeLimit() throws Exception {
        try (var browser = new Browser(port)) {
            var answer = browser.open("/api/v1/events?plan=x", "Accept-Encoding", "gzip", "Last-Event-ID", "p7");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(SEEN.take().getFirst("Last-event-id")).isEqualTo("p7");

            var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo(": live");
            assertThat(lines.readLine()).isEmpty();
            var opened = Instant.now();
            for (int event = 1; event <= 3; event++) {
                release(Duration.ofMillis(300));
                assertThat(lines.readLine()).isEqualTo("id: " + event); // the next one is not yet sent
                assertThat(lines.readLine()).isEqualTo("data: {}");
                assertThat(lines.readLine()).isEmpty();
            }
            assertThat(Duration.between(opened, Instant.now())).isGreaterThan(Duration.ofMillis(800));
            assertThat(lines.readLine()).isNull();
        }
    }

    private static void release(Duration later) {
        CompletableFuture.delayedExecutor(later.toMillis(), TimeUnit.MILLISECONDS).execute(NEXT::release);
    }
}
