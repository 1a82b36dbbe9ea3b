package vn.tiendo.gateway.route;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.sun.net.httpserver.HttpExchange;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** More requests at once than a service takes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "MAX_CONNECTIONS_TO_MEASUREMENT_SERVICE=2", "spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=500"})
@DirtiesContext
class ServiceConnectionsIT {

    /** After so many that fail the breaker would open. */
    private static final int MANY = 30;
    private static final Semaphore MAY_END = new Semaphore(0);
    private static final AtomicInteger INSIDE = new AtomicInteger();
    private static final AtomicInteger MOST_INSIDE = new AtomicInteger();
    private static final Upstream MEASUREMENT = new Upstream("measurement").on("/api/v1/receipts/x", ServiceConnectionsIT::answer);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("MEASUREMENT_SERVICE_URI", MEASUREMENT::uri);
    }

    @Test
    void thoseBeyondWaitAtTheGatewayForOneThatIsFree() throws Exception {
        try (var browser = new Browser(port); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = ask(browser, threads, MANY);
            await().until(() -> INSIDE.get() == 2);

            MAY_END.release(MANY);

            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(MOST_INSIDE).hasValue(2);
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgainAndTheServiceIsNotTakenForDead() throws Exception {
        try (var browser = new Browser(port); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = ask(browser, threads, MANY + 2);
            await().until(() -> answers.stream().filter(Future::isDone).count() == MANY);

            MAY_END.release(2);

            List<Integer> statuses = new ArrayList<>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).filteredOn(status -> status == 503).hasSize(MANY);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
            MAY_END.release();
            assertThat(browser.get("/api/v1/receipts/x").statusCode()).isEqualTo(200);
        }
    }

    private static List<Future<Integer>> ask(Browser browser, ExecutorService threads, int times) {
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(threads.submit(() -> browser.get("/api/v1/receipts/x").statusCode()));
        }
        return answers;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        MOST_INSIDE.accumulateAndGet(INSIDE.incrementAndGet(), Math::max);
        MAY_END.acquireUninterruptibly();
        INSIDE.decrementAndGet();
        Upstream.answer(exchange, 200, "text/plain", "x");
    }
}
