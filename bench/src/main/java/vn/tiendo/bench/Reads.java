package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import vn.tiendo.local.check.Api;

/**
 * Reads of the whole answer: the scoreboard of a ward with a year of figures by its leader, and the public comparison of a city's
 * 170 wards, which have reported nothing yet, by the sixty indicators that they share.
 */
final class Reads {

    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final long PAUSE = 200_000_000;
    private static final int SHARED_YEAR = City.FIRST_YEAR;

    private final Path root;

    Reads(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        try (Ground ground = Ground.with(root, City.wards(), List.of())) {
            ground.enterSharing(SHARED_YEAR);
            List<City.Slot> year = City.slots(City.wards()).stream().filter(slot -> slot.year() == SHARED_YEAR).toList();
            new Load(ground, year).all(CLIENTS);
            List<String> scoreboards = City.wards().stream()
                    .map(ward -> "/api/v1/scoreboards/" + ward + "-" + SHARED_YEAR + "?basis=PROVISIONAL").toList();
            List<String> cities = List.of("/api/v1/comparisons/bench-city?year=" + SHARED_YEAR);
            awaitAll(ground, cities.getFirst());
            read(ground, scoreboards, WARM_UP);
            read(ground, cities, WARM_UP);
            for (int i = 0; i < Figures.ROUNDS; i++) {
                Load.Result ward = read(ground, scoreboards, ROUND);
                figures.add("scoreboards_per_s", "scoreboards/s, 8 clients", ward.perSecond());
                figures.add("scoreboard_p99_ms", "ms", ward.milliseconds(0.99));
                Load.Result city = read(ground, cities, ROUND);
                figures.add("cities_per_s", "comparisons/s, 8 clients", city.perSecond());
                figures.add("city_p99_ms", "ms", city.milliseconds(0.99));
            }
        }
        figures.print();
    }

    private static void awaitAll(Ground ground, String address) throws Exception {
        Api api = new Api(HttpClient.newHttpClient(), ground.gateway());
        while (!api.isThere(address) || api.get(address, ground.token("bench-city-leader")).body().get("units").size() < City.SHARING) LockSupport.parkNanos(PAUSE);
    }

    private static HttpRequest request(Ground ground, URI address) throws Exception {
        String path = address.getPath();
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!path.contains("/scoreboards/")) return request.build();
        String ward = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('-'));
        return request.header("Authorization", "Bearer " + ground.token(ward + "-leader")).build();
    }

    private static Load.Result read(Ground ground, List<String> addresses, Duration length) throws Exception {
        long begun = System.nanoTime();
        List<Long> latencies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Long>>> results = IntStream.range(0, CLIENTS)
                    .<Callable<List<Long>>>mapToObj(i -> () -> client(ground, addresses, i, begun + length.toNanos()))
                    .map(threads::submit).toList();
            for (Future<List<Long>> result : results) latencies.addAll(result.get());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        latencies.sort(null);
        return new Load.Result(latencies, seconds);
    }

    private static List<Long> client(Ground ground, List<String> addresses, int first, long end) throws Exception {
        List<Long> latencies = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = first; System.nanoTime() < end; i++) {
                URI address = ground.gateway().resolve(addresses.get(i % addresses.size()));
                long sent = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request(ground, address), BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) throw new IOException(address + " was answered by " + answer.statusCode());
                latencies.add(System.nanoTime() - sent);
            }
        }
        return latencies;
    }
}
