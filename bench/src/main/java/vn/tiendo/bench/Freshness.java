package vn.tiendo.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.Stream;

/** From the acknowledgement of a submission to the event that it caused, at an SSE client behind the gateway. */
final class Freshness {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int CLIENTS = 4;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final String EVENTS = "/api/v1/events?type=vn.tiendo.reporting.verdict-changed.v1&basis=PROVISIONAL";
    private static final Duration LATEST = Duration.ofSeconds(30);

    private final Path root;
    private final int rate;
    private final int clients;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param rate    submissions in a second, whether or not the ones before are answered
     * @param clients that are connected as well, each to the events of one ward
     */
    Freshness(Path root, int rate, int clients) {
        this.root = root;
        this.rate = rate;
        this.clients = clients;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        List<Stream> streams = new ArrayList<>();
        try (Ground ground = Ground.with(root, City.wards(), List.of())) {
            for (String ward : City.wards()) streams.add(listen(ground, ward));
            Load load = new Load(ground, City.slots(City.wards()));
            load.run(CLIENTS, 1, WARM_UP);
            try (Crowd crowd = crowd(ground)) {
                round(load, ROUND, new Figures());
                for (int i = 0; i < Figures.ROUNDS; i++) round(load, ROUND, figures);
                if (crowd.ended() > 0) throw new IllegalStateException(crowd.ended() + " streams ended");
            }
        } finally {
            for (Stream stream : streams) stream.close();
        }
        System.out.println("  at " + rate + " submissions/s, " + clients + " clients beside");
        figures.print();
    }

    /** What is provisional is for the ward itself. */
    private Stream listen(Ground ground, String ward) throws Exception {
        return Stream.open(client, ground.gateway().resolve(EVENTS), ground.token(ward + "-leader"), this::take);
    }

    private Crowd crowd(Ground ground) throws Exception {
        return Crowd.open(clients, ground.gateway().resolve(EVENTS), ground.leaders(City.wards()));
    }

    private void round(Load load, Duration length, Figures figures) throws Exception {
        acknowledged.clear();
        seen.clear();
        sendAtRate(load, length);
        List<Long> times = times();
        figures.add("p50_ms", "ms", times.get(times.size() / 2) / 1e6);
        figures.add("p99_ms", "ms", times.get(times.size() * 99 / 100) / 1e6);
    }

    private void sendAtRate(Load load, Duration length) throws Exception {
        long gap = Duration.ofSeconds(1).toNanos() / rate;
        long begun = System.nanoTime();
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (long at = 0; at < length.toNanos(); at += gap) {
            var request = load.request(load.next(), 1);
            LockSupport.parkNanos(begun + at - System.nanoTime());
            answers.add(client.sendAsync(request, BodyHandlers.ofString()).thenAccept(response -> {
                long now = System.nanoTime();
                if (response.statusCode() != 201)
                    throw new IllegalStateException(response.statusCode() + ": " + response.body());
                JsonNode receipt = Api.JSON.readTree(response.body());
                acknowledged.put(receipt.get("submission").asString(), now);
            }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    /** Sorted; an event that overtook its receipt took no time. */
    private List<Long> times() throws InterruptedException {
        long end = System.nanoTime() + LATEST.toNanos();
        while (!seen.keySet().containsAll(acknowledged.keySet())) {
            if (System.nanoTime() > end) throw new IllegalStateException(missing() + " of " + acknowledged.size() + " events did not come in " + LATEST);
            Thread.sleep(Duration.ofMillis(20));
        }
        return acknowledged.entrySet().stream().map(e -> Math.max(0, time(e.getKey()) - e.getValue())).sorted().toList();
    }

    private long missing() {
        return acknowledged.keySet().stream().filter(submission -> !seen.containsKey(submission)).count();
    }

    private long time(String submission) {
        Long time = seen.get(submission);
        if (time == null) throw new IllegalStateException(submission);
        return time;
    }

    private void take(JsonNode event) {
        JsonNode data = event.path("data");
        if (data.path("basis").asString("").equals("PROVISIONAL"))
            seen.putIfAbsent(data.path("cause").path("submission").asString(""), System.nanoTime());
    }
}
