package vn.tiendo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.CheckFailure;

/** Batches of submissions of 60 figures each, through the gateway, from the first byte until the last figure is stored. */
final class Bulk {

    static final String HEADINGS = "plan,department,period,target,value\n";
    private static final int SUBMISSIONS = 1_200;
    private static final int A_MILLION = 16_667;
    private static final long PAUSE = 100_000_000;
    private static final long SHORT_PAUSE = 10_000_000;

    private enum Form { CSV, JSON }

    private final Path root;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Bulk(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        try (Ground ground = Ground.with(root, City.wards(), City.bulkWards())) {
            Iterator<City.Slot> slots = City.sorted(City.bulkWards()).iterator();
            Load single = new Load(ground, City.slots(City.wards()));
            for (Form form : Form.values()) send(ground, form, slots, SUBMISSIONS / 2);
            single.run(2, 1, Duration.ofSeconds(10));
            for (int i = 0; i < Figures.ROUNDS; i++) {
                for (Form form : Form.values()) {
                    double seconds = send(ground, form, slots, SUBMISSIONS);
                    figures.add(form.name().toLowerCase(Locale.ROOT) + "_figures_per_s", "figures/s",
                            SUBMISSIONS * City.TARGETS / seconds);
                }
            }
            figures.print();
            Figures million = new Figures();
            aMillion(ground, slots, single, million);
            million.print();
        }
    }

    /** With people who send by themselves meanwhile, some twenty times a second. */
    private void aMillion(Ground ground, Iterator<City.Slot> slots, Load single, Figures figures) throws Exception {
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Processes processes = Processes.under(ProcessHandle.current());
            Map<String, Double> before = processes.processorSecondsByName();
            CompletableFuture<Double> batch = CompletableFuture.supplyAsync(() -> sent(ground, slots), beside);
            List<Long> latencies = new ArrayList<>();
            while (!batch.isDone()) {
                latencies.addAll(single.run(2, 1, Duration.ofMillis(100)).latencies());
                LockSupport.parkNanos(4 * PAUSE);
            }
            latencies.sort(null);
            figures.add("million_figures_seconds", "s", batch.get());
            figures.add("single_p99_ms_beside", "ms, 2 clients", latencies.get(latencies.size() * 99 / 100) / 1e6);
            figures.add("single_per_s_beside", "submissions/s", latencies.size() / batch.get());
            processes.processorSecondsByName().forEach((name, seconds) -> figures.add("processor_ms_" + name,
                    "ms for 1,000 figures, with what was sent beside", seconds - before.getOrDefault(name, 0.0)));
            processes.print();
        }
    }

    private double sent(Ground ground, Iterator<City.Slot> slots) {
        try {
            return send(ground, Form.CSV, slots, A_MILLION);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** In seconds. */
    private double send(Ground ground, Form form, Iterator<City.Slot> slots, int submissions) throws Exception {
        Path file = Files.createTempFile("tiendo-bulk", ".txt");
        try {
            write(file, form, slots, submissions);
            return send(ground, form, file, submissions);
        } finally {
            Files.delete(file);
        }
    }

    /** All of them in one batch, until the last one is stored. */
    void file(Ground ground, List<City.Slot> slots, Function<City.Slot, String> rows) throws Exception {
        Path file = Files.createTempFile("tiendo-bulk", ".csv");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write(HEADINGS);
                for (City.Slot slot : slots) out.write(rows.apply(slot));
            }
            send(ground, Form.CSV, file, slots.size());
        } finally {
            Files.delete(file);
        }
    }

    /** Checked and not filed, until it is known of all of it. */
    void check(Ground ground, String type, byte[] content) throws Exception {
        HttpResponse<String> kept = client.send(request(ground, "/api/v1/batches?dryRun=true").header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)).build(), BodyHandlers.ofString());
        if (kept.statusCode() != 202) throw new IOException("a batch was answered by " + kept.statusCode() + ": " + kept.body());
        String address = kept.headers().firstValue("Location").orElseThrow();
        JsonNode batch = batch(ground, address);
        for (; !batch.has("endedAt"); batch = batch(ground, address)) LockSupport.parkNanos(SHORT_PAUSE);
        if (!batch.get("state").asString().equals("DONE") || batch.at("/submissions/refused").asInt() > 0)
            throw new IOException("a batch was not as it should be: " + batch);
    }

    private double send(Ground ground, Form form, Path file, int submissions) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> kept = client.send(request(ground, "/api/v1/batches")
                .header("Content-Type", form == Form.CSV ? "text/csv" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(file)).build(), BodyHandlers.ofString());
        if (kept.statusCode() != 202) throw new IOException("a batch was answered by " + kept.statusCode() + ": " + kept.body());
        awaitEnd(ground, kept.headers().firstValue("Location").orElseThrow(), submissions);
        return (System.nanoTime() - begun) / 1e9;
    }

    private void awaitEnd(Ground ground, String address, int submissions) throws Exception {
        JsonNode batch = batch(ground, address);
        for (; !batch.has("endedAt"); batch = batch(ground, address)) LockSupport.parkNanos(PAUSE);
        if (batch.at("/submissions/filed").asInt() != submissions) throw new IOException("not all of a batch was filed: " + batch);
    }

    private JsonNode batch(Ground ground, String address) throws Exception {
        return Api.JSON.readTree(client.send(request(ground, address).GET().build(), BodyHandlers.ofString()).body());
    }

    private static HttpRequest.Builder request(Ground ground, String path) throws CheckFailure, InterruptedException {
        return HttpRequest.newBuilder(ground.gateway().resolve(path))
                .header("Authorization", "Bearer " + ground.token(City.COLLECTOR));
    }

    private static void write(Path file, Form form, Iterator<City.Slot> slots, int submissions) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(form == Form.CSV ? HEADINGS : "{\"submissions\":[");
            for (int i = 0; i < submissions; i++) {
                if (form == Form.JSON && i > 0) out.write(",");
                out.write(form == Form.CSV ? rows(slots.next()) : Load.body(slots.next(), City.TARGETS).toString());
            }
            out.write(form == Form.CSV ? "" : "]}");
        }
    }

    static String rows(City.Slot slot) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < City.TARGETS; i++)
            rows.append(slot.plan()).append(',').append(slot.department()).append(',').append(slot.period()).append(",T-").append(i)
                    .append(',').append(1 + slot.month() * 10 + i).append('\n');
        return rows.toString();
    }
}
