package vn.tiendo.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/** Events to many webhooks of subscribers that answer at once: found in the topic, queued, signed, posted, kept in the log. */
final class Webhooks {

    private static final int SUBSCRIBERS = 50;
    private static final int WARM_UP_EVENTS = 100;
    private static final int EVENTS = 200;
    private static final int NO_CONTENT = 204;
    private static final String TYPE = "vn.tiendo.reporting.verdict-changed.v1";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long PAUSE = 1_000_000;

    private final Path root;
    private final AtomicInteger received = new AtomicInteger();

    Webhooks(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        HttpServer subscribers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), SUBSCRIBERS);
        try (Ground ground = Ground.with(root, City.wards().subList(0, 1), List.of());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            subscribers.setExecutor(threads);
            subscribers.createContext("/", this::take);
            subscribers.start();
            for (int i = 0; i < SUBSCRIBERS; i++) subscribe(ground, subscribers.getAddress().getPort(), i);
            City.Slot slot = City.slots(City.wards().subList(0, 1)).getFirst();
            approve(ground, slot);
            await(SUBSCRIBERS);
            try (Copies copies = new Copies(ground.broker(), "tiendo.verdicts.v1", slot.plan())) {
                round(copies, WARM_UP_EVENTS, new Figures());
                for (int i = 0; i < Figures.ROUNDS; i++) round(copies, EVENTS, figures);
            }
        } finally {
            subscribers.stop(0);
        }
        figures.print();
    }

    private static void subscribe(Ground ground, int port, int number) throws Exception {
        ObjectNode webhook = Api.JSON.createObjectNode().put("address", "http://127.0.0.1:" + port + "/" + number);
        webhook.putObject("filter").putArray("type").add(TYPE);
        JsonNode made = ground.api().post("/api/v1/webhooks", ground.token(City.ANALYST), webhook).body();
        if (!made.path("state").asString("").equals("ACTIVE")) throw new IllegalStateException("not active: " + made);
    }

    /** A figure that is approved changes one verdict that everybody may see. */
    private static void approve(Ground ground, City.Slot slot) throws Exception {
        ground.api().post("/api/v1/submissions", ground.token(slot.system()), Load.body(slot, 1));
        ground.api().post("/api/v1/submissions/" + slot.plan() + "/" + slot.department() + "/" + slot.period() + ":approve",
                ground.token(slot.unit() + "-reviewer"), Api.JSON.createObjectNode());
    }

    private void round(Copies copies, int events, Figures figures) throws Exception {
        received.set(0);
        Processes processes = Processes.under(ProcessHandle.current());
        Map<String, Double> before = processes.processorSecondsByName();
        int deliveries = events * SUBSCRIBERS;
        long begun = System.nanoTime();
        copies.publish(events);
        await(deliveries);
        double seconds = (System.nanoTime() - begun) / 1e9;
        figures.add("deliveries_per_s", "deliveries/s to " + SUBSCRIBERS + " subscribers", deliveries / seconds);
        processes.processorSecondsByName().forEach((name, used) -> figures.add("processor_ms_" + name, "ms a delivery",
                (used - before.getOrDefault(name, 0.0)) * 1_000 / deliveries));
        copies.awaitTaken();
    }

    private void await(int deliveries) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (received.get() < deliveries) {
            if (System.nanoTime() > end) throw new IllegalStateException(received + " of " + deliveries + " were delivered");
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Says the word of a challenge back; takes everything else. */
    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!body.contains("webhook-challenge")) {
                received.incrementAndGet();
                exchange.sendResponseHeaders(NO_CONTENT, -1);
                return;
            }
            String word = Api.JSON.readTree(body).at("/data/challenge").asString();
            byte[] answer = Api.JSON.writeValueAsBytes(Map.of("challenge", word));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
