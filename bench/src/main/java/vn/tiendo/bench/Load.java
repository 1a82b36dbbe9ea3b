package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.CheckFailure;

/** Clients that each send the next submission as soon as the one before is acknowledged. */
final class Load {

    private final URI door;
    private final Introduction introduction;
    private final Iterator<City.Slot> slots;

    /** Through the gateway, with tokens. */
    Load(Ground ground, List<City.Slot> slots) {
        this(ground.gateway(), bearer(ground), slots);
    }

    /** @param introduction how a client says who it is */
    Load(URI door, Introduction introduction, List<City.Slot> slots) {
        this.door = door;
        this.introduction = introduction;
        this.slots = slots.iterator();
    }

    @FunctionalInterface
    interface Introduction {
        HttpRequest.Builder of(HttpRequest.Builder request, City.Slot slot) throws CheckFailure, InterruptedException;
    }

    static Introduction bearer(Ground ground) {
        return (request, slot) -> request.header("Authorization", "Bearer " + ground.token(slot.system()));
    }

    /** @param latencies of all submissions, in nanoseconds, sorted */
    record Result(List<Long> latencies, double seconds) {

        double perSecond() {
            return latencies.size() / seconds;
        }

        double milliseconds(double quantile) {
            return latencies.get((int) Math.min(latencies.size() - 1L, Math.round(latencies.size() * quantile))) / 1e6;
        }
    }

    /** Sends for so long, or until every slot is used. */
    Result run(int clients, int figures, Duration length) throws Exception {
        long begun = System.nanoTime();
        List<Long> latencies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            Callable<List<Long>> client = () -> send(figures, begun + length.toNanos());
            List<Future<List<Long>>> results = new ArrayList<>();
            for (int i = 0; i < clients; i++) results.add(threads.submit(client));
            for (Future<List<Long>> result : results) latencies.addAll(result.get());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        latencies.sort(null);
        return new Result(latencies, seconds);
    }

    /** Sends one figure for every slot. */
    void all(int clients) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients);
                HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Future<Void>> sending = new ArrayList<>();
            while (slots.hasNext()) {
                City.Slot slot = slots.next();
                sending.add(threads.submit(() -> {
                    acknowledged(client.send(request(slot, 1), BodyHandlers.ofString()));
                    return null;
                }));
            }
            for (Future<Void> each : sending) each.get();
        }
    }

    private List<Long> send(int figures, long end) throws Exception {
        List<Long> latencies = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end) {
                HttpRequest request = request(next(), figures);
                long sent = System.nanoTime();
                acknowledged(client.send(request, BodyHandlers.ofString()));
                latencies.add(System.nanoTime() - sent);
            }
        }
        return latencies;
    }

    City.Slot next() throws IOException {
        synchronized (slots) {
            if (!slots.hasNext()) throw new IOException("the invented city is too small for this load");
            return slots.next();
        }
    }

    HttpRequest request(City.Slot slot, int figures) throws CheckFailure, InterruptedException {
        return introduction.of(HttpRequest.newBuilder(door.resolve("/api/v1/submissions")), slot)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Api.JSON.writeValueAsBytes(body(slot, figures)))).build();
    }

    /** Under a key, so that it may be sent again. */
    HttpRequest request(City.Slot slot, int figures, String key) throws CheckFailure, InterruptedException {
        return HttpRequest.newBuilder(request(slot, figures), (_, _) -> true).header("Idempotency-Key", key).build();
    }

    static HttpResponse<String> acknowledged(HttpResponse<String> response) throws IOException {
        if (response.statusCode() == 201) return response;
        throw new IOException("a submission was answered by " + response.statusCode() + ": " + response.body());
    }

    /** One figure of the department's own, or all sixty. */
    static ObjectNode body(City.Slot slot, int figures) {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", slot.plan()).put("department", slot.department())
                .put("period", slot.period());
        ArrayNode array = body.putArray("figures");
        for (int i = 0; i < figures; i++)
            array.addObject().put("target", figures == 1 ? City.targetOf(slot.department(), 0) : "T-" + i)
                    .putObject("value").put("kind", "NUMBER").put("number", 1 + slot.month() * 10 + i);
        return body;
    }
}
