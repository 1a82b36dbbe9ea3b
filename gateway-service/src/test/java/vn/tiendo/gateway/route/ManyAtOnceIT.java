package vn.tiendo.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.sun.net.httpserver.HttpExchange;

import vn.tiendo.gateway.Browser;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The gateway has no number of calls or streams at which it turns callers away by itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ManyAtOnceIT {

    private static final int MANY = 150;
    private static final CountDownLatch ALL_CALLS = new CountDownLatch(MANY);
    private static final CountDownLatch END = new CountDownLatch(1);
    private static final Upstream PLAN = new Upstream("plan").on("/api/v1/plans/x", ManyAtOnceIT::answerAllTogether);
    private static final Upstream REPORTING = new Upstream("reporting").on("/api/v1/events", ManyAtOnceIT::streamToTheEnd);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("PLAN_SERVICE_URI", PLAN::uri);
        registry.add("REPORTING_SERVICE_URI", REPORTING::uri);
    }

    @AfterAll
    static void stop() {
        END.countDown();
    }

    @Test
    void callsThatWaitForOneServiceTogether() throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (var browser = new Browser(port); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                answers.add(threads.submit(() -> browser.get("/api/v1/plans/x").statusCode()));
            }
        }

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
    }

    @Test
    void openStreamsLeaveRoomForOthersAndForCalls() throws Exception {
        try (var browser = new Browser(port)) {
            List<HttpResponse<InputStream>> streams = new ArrayList<>();
            try {
                for (int i = 0; i < MANY; i++) {
                    streams.add(browser.open("/api/v1/events?plan=x"));
                }

                assertThat(streams).extracting(HttpResponse::statusCode).containsOnly(200);
                assertThat(browser.get("/api/v1/scoreboards").body()).isEqualTo("reporting");
            } finally {
                END.countDown();
                streams.forEach(stream -> assertThatCode(() -> stream.body().close()).doesNotThrowAnyException());
            }
        }
    }

    private static void answerAllTogether(HttpExchange exchange) throws IOException {
        ALL_CALLS.countDown();
        boolean all = await(ALL_CALLS);
        Upstream.answer(exchange, all ? 200 : 500, "text/plain", "x");
    }

    private static void streamToTheEnd(HttpExchange exchange) throws IOException {
        Upstream.stream(exchange);
        Upstream.push(exchange, ": live\n\n");
        await(END);
        exchange.close();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(9, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
