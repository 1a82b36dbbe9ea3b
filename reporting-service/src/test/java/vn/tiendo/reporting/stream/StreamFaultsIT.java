package vn.tiendo.reporting.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.reporting.stream.domain.Feed;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens when the broker, a client or the replica itself fails. */
class StreamFaultsIT {

    private static StreamServer server;
    private static Publisher publisher;

    /** A unit and plans of its own for each test. */
    private final String unit = "u" + UUID.randomUUID().toString().substring(0, 8);
    private final String plan = unit + "-2024";

    @BeforeAll
    static void start() {
        server = StreamServer.start("tiendo.stream.buffer=200");
        publisher = new Publisher();
    }

    @AfterAll
    static void stop() {
        publisher.close();
        server.close();
    }

    @Test
    void anOpenStreamSurvivesAnOutageOfTheBroker() {
        try (SseClient client = SseClient.open(server.port(), "plan=" + plan).live()) {
            publisher.publish(plan, 1);
            client.awaitEvents(1);

            Infrastructure.shared().pauseBroker();
            int before = client.frames().size();
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> client.frames().size() > before + 1);
            Infrastructure.shared().resumeBroker();
            publisher.publish(plan, 2);
            client.awaitEvents(2);

            assertThat(client.sequences()).containsExactly(1L, 2L);
            assertThat(client.ended()).isFalse();
        }
    }

    @Test
    void aClientThatDoesNotReadIsCutOffAndGoesOnWithoutAGap() throws Exception {
        int count = 2_000;
        String title = "x".repeat(6_000);
        String received;
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress("127.0.0.1", server.port()));
            slow.getOutputStream().write(("GET /api/v1/events?plan=" + plan
                + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(() -> slow.getInputStream().available() > 0);
            long before = followed();
            for (long sequence = 0; sequence < count; sequence++) {
                publisher.send(Feed.APPROVED, plan, sequence, "MET", title);
            }
            publisher.flush();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> followed() >= before + count);
            slow.setSoTimeout(20_000);
            received = readToTheEnd(slow);
        }
        List<String> ids = received.lines().filter(line -> line.startsWith("id:")).toList();
        int seen = (int) received.lines().filter(line -> line.startsWith("data:")).count();

        assertThat(seen).isLessThan(count);
        try (SseClient again = SseClient.open(server.port(), "plan=" + plan, ids.getLast().substring(3), null)) {
            again.awaitEvents(count - seen);
            assertThat(again.sequences())
                .containsExactlyElementsOf(LongStream.range(seen, count).boxed().toList());
        }
    }

    @Test
    void streamsEndAtOnceWhenTheReplicaStops() {
        StreamServer other = StreamServer.start();
        try (SseClient client = SseClient.open(other.port(), "plan=" + plan).live()) {
            long before = System.nanoTime();
            other.close();

            Awaitility.await().until(client::ended);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void aReplicaThatIsFullSaysSoWithoutClosingTheClientForGood() {
        try (StreamServer small = StreamServer.start("tiendo.stream.clients=1");
            SseClient first = SseClient.open(small.port(), "plan=" + plan).live();
            SseClient second = SseClient.open(small.port(), "plan=" + plan)) {
            Awaitility.await().until(second::ended);

            assertThat(second.frames()).singleElement().extracting(SseClient.Frame::comment).isNotNull();
            assertThat(first.ended()).isFalse();
        }
    }

    private static long followed() {
        return server.tail().position().offsets(Feed.APPROVED).stream().mapToLong(Long::longValue).sum();
    }

    /** Only after the replica has cut the stream off does the client read what is on its way. */
    private static String readToTheEnd(Socket slow) throws IOException {
        return new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
