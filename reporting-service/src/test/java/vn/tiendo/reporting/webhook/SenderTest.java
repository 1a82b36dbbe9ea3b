package vn.tiendo.reporting.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import vn.tiendo.reporting.webhook.domain.Attempt;
import vn.tiendo.reporting.webhook.domain.Attempt.Failure;
import vn.tiendo.reporting.webhook.domain.Attempt.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** What a subscriber can do to whoever sends to it. */
@Timeout(60)
class SenderTest {

    private static final Map<String, String> LOOPBACK = Map.of("tiendo.webhooks.networks", "127.0.0.0/8");

    private final WebhookThreads threads = new WebhookThreads();
    private final SubscriberServer subscriber = new SubscriberServer(SubscriberServer.status(204));

    @AfterEach
    void close() {
        subscriber.close();
        threads.close();
    }

    @Test
    void anAnswerOf2xxIsAccepted() throws IOException {
        Attempt attempt = send(subscriber.address());

        assertThat(attempt.result()).isEqualTo(Result.ACCEPTED);
        assertThat(attempt.status()).isEqualTo(204);
        assertThat(subscriber.got()).singleElement().satisfies(got -> {
            assertThat(got.body()).isEqualTo("{\"a\":\"ề\"}");
            assertThat(got.header("content-type")).isEqualTo("application/cloudevents+json; charset=UTF-8");
        });
    }

    @Test
    void aNameThatLeadsElsewhereTheSecondTimeIsNotConnectedToThere() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        GuardedNames.Names rebinding = host -> new InetAddress[] {InetAddress.getByName(
                lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.1.2.3")};
        try (Sender sender = sender(Map.of("tiendo.webhooks.networks", "127.0.0.1/32"), rebinding)) {
            String address = "http://rebind.example.vn:" + subscriber.port() + "/";

            assertThat(post(sender, address).result()).isEqualTo(Result.ACCEPTED);
            assertThat(lookups).hasValue(1);
            subscriber.behave(SubscriberServer.status(204, "Connection", "close"));
            post(sender, address);
            assertThat(post(sender, address).failure()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
            assertThat(subscriber.got()).hasSize(2);
        }
    }

    @Test
    void oneForbiddenAddressAmongSeveralIsEnough() throws IOException {
        GuardedNames.Names mixed = host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")};
        try (Sender sender = sender(Map.of(), mixed)) {
            assertThat(post(sender, "http://mixed.example.vn:" + subscriber.port() + "/").failure()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void noSpellingOfTheOwnMachineIsConnectedTo(String host) throws IOException {
        try (Sender sender = sender(Map.of(), InetAddress::getAllByName)) {
            assertThat(post(sender, "http://" + host + ":" + subscriber.port() + "/").result()).isEqualTo(Result.FAILED);
        }
        assertThat(subscriber.got()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        subscriber.behave(SubscriberServer.status(302, "Location", subscriber.address()));

        assertThat(send(subscriber.address()).failure()).isEqualTo(Failure.REDIRECT);
        assertThat(subscriber.got()).hasSize(1);
    }

    @Test
    void anEndlessAnswerIsReadToTheBoundOnly() throws IOException {
        subscriber.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] more = "x".repeat(1_000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                exchange.getResponseBody().write(more);
            }
        });

        Attempt attempt = send(subscriber.address());

        assertThat(attempt.result()).isEqualTo(Result.ACCEPTED);
        assertThat(attempt.answer()).hasSize(2_048);
        assertThat(attempt.took()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void anAnswerThatDripsIsGivenUpWhenTheTimeIsOver() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        subscriber.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            do {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            } while (!over.await(200, TimeUnit.MILLISECONDS));
        });

        Attempt attempt = send(subscriber.address());
        over.countDown();

        assertThat(attempt.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(attempt.took()).isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(6));
    }

    @Test
    void noAnswerIsWaitedForTenMinutes() throws IOException {
        CountDownLatch tenMinutes = new CountDownLatch(1);
        subscriber.behave(exchange -> tenMinutes.await(10, TimeUnit.MINUTES));

        Attempt attempt = send(subscriber.address());
        tenMinutes.countDown();

        assertThat(attempt.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(attempt.took()).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aSubscriberSaysHowLongToBeLeftAloneAndThatItIsGone() throws IOException {
        subscriber.behave(SubscriberServer.status(503, "Retry-After", "120"));
        assertThat(send(subscriber.address()).retryAfter()).isEqualTo(Duration.ofSeconds(120));

        subscriber.behave(SubscriberServer.status(429, "Retry-After", "Fri, 14 Jun 2999 08:00:00 GMT"));
        assertThat(send(subscriber.address()).retryAfter()).isGreaterThan(Duration.ofDays(300_000));

        subscriber.behave(SubscriberServer.status(503, "Retry-After", "soon"));
        assertThat(send(subscriber.address()).retryAfter()).isNull();

        subscriber.behave(SubscriberServer.status(410));
        assertThat(send(subscriber.address()).result()).isEqualTo(Result.GONE);
    }

    @Test
    void aNameThatIsNotThereAndAPortThatIsShutAreTold() throws IOException {
        String shut = subscriber.address();
        subscriber.close();
        assertThat(send(shut).failure()).isEqualTo(Failure.NOT_CONNECTED);
        try (Sender sender = sender(Map.of(), host -> {
            throw new UnknownHostException(host);
        })) {
            assertThat(post(sender, "https://nobody.example.vn/").failure()).isEqualTo(Failure.UNKNOWN_HOST);
        }
    }

    private Attempt send(String address) throws IOException {
        try (Sender sender = sender(LOOPBACK, InetAddress::getAllByName)) {
            return post(sender, address);
        }
    }

    private static Attempt post(Sender sender, String address) {
        return sender.post(address, Map.of(), "{\"a\":\"ề\"}".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(2));
    }

    private Sender sender(Map<String, String> settings, GuardedNames.Names names) {
        WebhookProperties limits = properties(settings);
        return new Sender(new GuardedNames(names, limits.reach(), threads.names(), limits.connect()), limits, threads.deadlines(),
                InstantSource.system());
    }

    static WebhookProperties properties(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("tiendo.webhooks.timeout", "2s", "tiendo.webhooks.turns", "10"));
        all.putAll(settings);
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("tiendo.webhooks", WebhookProperties.class);
    }
}
