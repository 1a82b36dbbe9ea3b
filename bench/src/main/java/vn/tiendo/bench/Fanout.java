package vn.tiendo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import vn.tiendo.local.check.Stream;

/**
 * One event to many SSE clients behind the gateway, each of which may see it because it is of the ward's leader; what a client
 * takes of memory; and how soon a client has what it missed.
 */
final class Fanout {

    private static final int LOAD = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int FEW = 100;
    private static final int WARM_UP_EVENTS = 30;
    private static final int EVENTS = 20;
    private static final int MISSED = 100_000;
    private static final int BUFFER = 1 << 16;
    /** As long as anything may take before the measure gives up and says where it was. */
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final List<String> WARDS = City.wards().subList(0, 4);
    private static final String WARD = WARDS.getFirst();
    private static final String EVENTS_OF_THE_WARD =
            "/api/v1/events?type=vn.tiendo.reporting.verdict-changed.v1&basis=PROVISIONAL&unit=" + WARD;

    private final Path root;
    private final int clients;
    private final Figures figures = new Figures();

    Fanout(Path root, int clients) {
        this.root = root;
        this.clients = clients;
    }

    /** What a stream takes at first it keeps for the next one, so each round has an installation of its own. */
    void run() throws Exception {
        System.out.println("  " + clients + " clients");
        for (int i = 1; i <= Figures.ROUNDS; i++) {
            System.out.println("  round " + i);
            round();
        }
        figures.print();
    }

    /** Told as it is seen: a round takes most of a minute. */
    private void add(String name, String unit, double value) {
        figures.add(name, unit, value);
        System.out.printf(Locale.ROOT, "    %s %.2f %s%n", name, value, unit);
    }

    private void round() throws Exception {
        try (Ground ground = Ground.with(root, WARDS, List.of(), parts -> Ground.withHeap(parts, 512, "gateway-service", "reporting-service"))) {
            Load load = new Load(ground, City.slots(WARDS.subList(1, WARDS.size())));
            List<City.Slot> slots = new ArrayList<>(City.slots(List.of(WARD)));
            load.run(LOAD, 1, WARM_UP);
            try (Crowd few = crowd(ground, FEW)) {
                for (int i = 0; i < WARM_UP_EVENTS; i++) secondsToAll(ground, few, slots.removeFirst());
            }
            reached(ground, slots);
            resumed(ground, slots);
        }
    }

    private static Crowd crowd(Ground ground, int clients) throws Exception {
        return Crowd.open(clients, ground.gateway().resolve(EVENTS_OF_THE_WARD), List.of(ground.token(WARD + "-leader")));
    }

    private void reached(Ground ground, List<City.Slot> slots) throws Exception {
        Memory gateway = Memory.of("GatewayServiceApplication");
        Memory reporting = Memory.of("ReportingServiceApplication");
        long begun = System.nanoTime();
        try (Crowd crowd = crowd(ground, clients)) {
            add("seconds_to_connect", "s until all are live", (System.nanoTime() - begun) / 1e9);
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) seconds.add(secondsToAll(ground, crowd, slots.removeFirst()));
            seconds.sort(null);
            add("seconds_to_all", "s from the acknowledged submission, the median of " + EVENTS, seconds.get(EVENTS / 2));
            add("seconds_to_all_slowest", "s", seconds.getLast());
            memory("gateway", gateway, Memory.of("GatewayServiceApplication"));
            memory("reporting", reporting, Memory.of("ReportingServiceApplication"));
            if (crowd.ended() > 0) throw new IllegalStateException(crowd.ended() + " streams ended");
        }
    }

    private void memory(String service, Memory before, Memory now) {
        add(service + "_kb_per_client", "kB resident", (now.resident() - before.resident()) / clients);
        add(service + "_live_kb_per_client", "kB of the heap", (now.live() - before.live()) / clients);
    }

    /** An event that all have before the receipt is there took no time. */
    private static double secondsToAll(Ground ground, Crowd crowd, City.Slot slot) throws Exception {
        Crowd.Search event = crowd.lookFor(submission(slot));
        ground.api().post("/api/v1/submissions", ground.token(slot.system()), Load.body(slot, 1));
        long acknowledged = System.nanoTime();
        return Math.max(0, event.awaitAll() - acknowledged) / 1e9;
    }

    /** As the event names what caused it. */
    private static String submission(City.Slot slot) {
        return slot.plan() + "/" + slot.department() + "/" + slot.period();
    }

    /** From asking to the last of the missed events; nothing else goes on. */
    private void resumed(Ground ground, List<City.Slot> slots) throws Exception {
        URI address = ground.gateway().resolve(EVENTS_OF_THE_WARD);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                Copies copies = new Copies(ground.broker(), "tiendo.provisional-verdicts.v1", slots.getFirst().plan())) {
            String seen = position(client, request(ground, address).build());
            copies.publish(MISSED);
            copies.awaitTaken();
            awaitTail(client, ground, address, slots.removeFirst());
            long begun = System.nanoTime();
            HttpRequest request = request(ground, address).header("Last-Event-ID", seen).build();
            read(client, request);
            add("resume_seconds", "s over " + MISSED + " missed events", (System.nanoTime() - begun) / 1e9);
        }
    }

    private static HttpRequest.Builder request(Ground ground, URI address) throws Exception {
        return HttpRequest.newBuilder(address).header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + ground.token(WARD + "-leader"));
    }

    private static String position(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<java.util.stream.Stream<String>> response = client.send(request, BodyHandlers.ofLines());
        try (java.util.stream.Stream<String> lines = response.body()) {
            return lines.filter(line -> line.startsWith("id:")).findFirst().orElseThrow().substring("id:".length()).strip();
        }
    }

    /** What happens after them is at a client: so are they, or could be. */
    private static void awaitTail(HttpClient client, Ground ground, URI address, City.Slot slot) throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        try (Stream _ = Stream.open(client, address, ground.token(WARD + "-leader"), event -> {
            if (event.at("/data/cause/submission").asString("").equals(submission(slot))) there.countDown();
        })) {
            ground.api().post("/api/v1/submissions", ground.token(slot.system()), Load.body(slot, 1));
            if (!there.await(LONGEST.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("what came after the missed events was not at a client in " + LONGEST);
        }
    }

    private static void read(HttpClient client, HttpRequest request) throws Exception {
        AtomicInteger found = new AtomicInteger();
        FutureTask<@Nullable Void> all = new FutureTask<>(() -> {
            read(client.send(request, BodyHandlers.ofInputStream()), found);
            return null;
        });
        Thread.startVirtualThread(all);
        try {
            all.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(found + " of " + MISSED + " missed events came in " + LONGEST, e);
        }
    }

    private static void read(HttpResponse<InputStream> response, AtomicInteger found) throws IOException {
        Sought data = new Sought("\ndata:{");
        byte[] buffer = new byte[BUFFER];
        int fits = 0;
        try (InputStream body = response.body()) {
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer))
                for (int i = 0; i < length; i++) {
                    fits = data.fits(fits, buffer[i]);
                    if (data.isWhole(fits) && found.incrementAndGet() == MISSED) return;
                }
        }
        throw new IOException("the stream ended after " + found + " events");
    }
}
