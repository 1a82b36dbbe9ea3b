package vn.tiendo.gateway.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;

import vn.tiendo.gateway.GatewayServiceApplication;
import vn.tiendo.gateway.Upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A browser's own EventSource while two gateways are restarted one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingRestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(50);
    private static final String LISTEN = """
            () => {
              window.told = [];
              window.opened = 0;
              window.closed = false;
              window.events = new EventSource('/api/v1/events');
              window.events.onopen = () => window.opened++;
              window.events.onmessage = (event) => window.told.push(Number(event.data));
              window.events.onerror = () => { window.closed ||= window.events.readyState === EventSource.CLOSED; };
            }""";

    @AutoClose
    private final Upstream reporting = new Upstream("reporting").on("/api/v1/events", RollingRestartIT::count)
            .on("/public", 200, "text/html", "<!DOCTYPE html><title>Trang</title>");
    @AutoClose
    private final Balancer balancer = new Balancer();

    /** Numbers from the one after the last that the client has seen. */
    private static void count(HttpExchange exchange) throws IOException {
        long next = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID")).map(Long::parseLong).orElse(0L) + 1;
        Upstream.stream(exchange);
        Upstream.push(exchange, "retry:100\n\n");
        try (exchange) {
            while (true) {
                Upstream.push(exchange, "id:" + next + "\ndata:" + next + "\n\n");
                next++;
                LockSupport.parkNanos(BETWEEN_EVENTS.toNanos());
            }
        }
    }

    @Test
    void anEventSourceStaysConnectedAndMissesNothing() {
        ConfigurableApplicationContext first = gateway();
        ConfigurableApplicationContext second = gateway();
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.open(new Browser.NewContextOptions());
            page.navigate(balancer.address() + "/public");
            page.evaluate(LISTEN);
            await().atMost(PATIENCE).until(() -> told(page).size() > 10);

            first = restarted(first);
            goesOn(page, 2);
            second = restarted(second);
            goesOn(page, 3);

            List<Long> all = told(page);
            assertThat(all).containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
            assertThat((Boolean) page.evaluate("() => window.closed")).isFalse();
        } finally {
            first.close();
            second.close();
        }
    }

    private static void goesOn(Page page, int connection) {
        await().atMost(PATIENCE).until(() -> (Integer) page.evaluate("() => window.opened") >= connection);
        int so = told(page).size();
        await().atMost(PATIENCE).until(() -> told(page).size() > so + 10);
    }

    private static List<Long> told(Page page) {
        return ((List<?>) page.evaluate("() => window.told")).stream().map(each -> ((Number) each).longValue()).toList();
    }

    private ConfigurableApplicationContext gateway() {
        ConfigurableApplicationContext gateway = new SpringApplicationBuilder(GatewayServiceApplication.class)
                .initializers(RollingRestartIT::threadsOfItsOwn)
                .run("--server.port=0", "--management.server.port=0", "--REPORTING_SERVICE_URI=" + reporting.uri());
        balancer.add(port(gateway));
        return gateway;
    }

    /** The first gateway that stops would end the threads of the other in this process. */
    private static void threadsOfItsOwn(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> {
            var threads = new ReactorResourceFactory();
            threads.setUseGlobalResources(false);
            return threads;
        });
    }

    /** Taken from the balancer, ended, and another one put in its place behind the one that is left. */
    private ConfigurableApplicationContext restarted(ConfigurableApplicationContext old) {
        balancer.remove(port(old));
        old.close();
        return gateway();
    }

    private static int port(ConfigurableApplicationContext gateway) {
        return Integer.parseInt(gateway.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
