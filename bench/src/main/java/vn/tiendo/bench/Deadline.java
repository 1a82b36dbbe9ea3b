package vn.tiendo.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import vn.tiendo.local.check.Api;

/**
 * The hour before a deadline, compressed: half of the submissions come in the last sixth of it, whether or not those before
 * are answered. Then each is looked for.
 */
final class Deadline {

    private static final int SUBMISSIONS = 50_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int WARM_UP_CLIENTS = 8;
    /** Who has more open at once waits at home. */
    private static final int MOST_OPEN = 1_000;
    private static final int READERS = 8;
    private static final int BUSY = 503;
    private static final int CONFLICT = 409;
    private static final int SOON = 2;

    private final Path root;
    private final int minutes;
    private final Semaphore open = new Semaphore(MOST_OPEN);
    private final Queue<Long> early = new ConcurrentLinkedQueue<>();
    private final Queue<Long> late = new ConcurrentLinkedQueue<>();
    private final Queue<City.Slot> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger toldToComeAgain = new AtomicInteger();
    /** How often each status was the answer, 0 for none. */
    private final Map<Integer, Integer> refused = new ConcurrentSkipListMap<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param minutes that stand for the hour */
    Deadline(Path root, int minutes) {
        this.root = root;
        this.minutes = minutes;
    }

    void run() throws Exception {
        try (Ground ground = Ground.with(root, City.everybody(), List.of())) {
            Load load = new Load(ground, City.slots(City.everybody()));
            load.run(WARM_UP_CLIENTS, 1, WARM_UP);
            long begun = System.nanoTime();
            send(load, begun);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf("submissions=%d%nminutes=%d%ntold_to_come_again=%d%nrefused=%s%nlost=%d%nfirst_five_sixths_p99_ms=%.0f%nlast_sixth_p99_ms=%.0f%n"
                    + "seconds_after_the_deadline=%.1f%n", SUBMISSIONS, minutes, toldToComeAgain.get(), refused, lost(ground), p99(early), p99(late),
                    Math.max(0, seconds - minutes * 60.0));
        }
    }

    private void send(Load load, long begun) throws Exception {
        double length = Duration.ofMinutes(minutes).toNanos();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SUBMISSIONS; i++) {
                City.Slot slot = load.next();
                boolean last = i >= SUBMISSIONS / 2;
                double at = last ? 5.0 / 6 + (i - SUBMISSIONS / 2) / (SUBMISSIONS / 2.0) / 6 : i / (SUBMISSIONS / 2.0) * 5 / 6;
                LockSupport.parkNanos(begun + (long) (at * length) - System.nanoTime());
                people.submit(() -> sendOne(load, slot, last ? late : early));
            }
        }
    }

    private Void sendOne(Load load, City.Slot slot, Queue<Long> latencies) throws Exception {
        long wished = System.nanoTime();
        open.acquire();
        try {
            String key = slot.plan() + "." + slot.department() + "." + slot.period();
            HttpResponse<String> answer = untilItsTurn(() -> load.request(slot, 1, key));
            if (answer.statusCode() == 201) {
                acknowledged.add(slot);
                latencies.add(System.nanoTime() - wished);
            } else {
                refused.merge(answer.statusCode(), 1, Integer::sum);
            }
        } catch (IOException noAnswer) {
            refused.merge(0, 1, Integer::sum);
        } finally {
            open.release();
        }
        return null;
    }

    /** Who is told to come again does so when told, and under the same key, so that nothing is taken twice. */
    private HttpResponse<String> untilItsTurn(Callable<HttpRequest> request) throws Exception {
        HttpResponse<String> answer = client.send(request.call(), BodyHandlers.ofString());
        while (answer.statusCode() == BUSY || isInWork(answer)) {
            toldToComeAgain.incrementAndGet();
            Thread.sleep(Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(SOON)));
            answer = client.send(request.call(), BodyHandlers.ofString());
        }
        return answer;
    }

    /** The gateway has given up waiting for an answer that is on its way. */
    private static boolean isInWork(HttpResponse<String> answer) {
        return answer.statusCode() == CONFLICT && answer.body().contains("\"code\":\"key-in-work\"");
    }

    /** Acknowledged ones that are not there as they were sent. */
    private int lost(Ground ground) throws Exception {
        AtomicInteger lost = new AtomicInteger();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) reading.add(readers.submit(() -> {
                for (City.Slot slot = acknowledged.poll(); slot != null; slot = acknowledged.poll())
                    lost.addAndGet(isThere(ground, slot) ? 0 : 1);
                return null;
            }));
            for (Future<?> each : reading) each.get();
        }
        return lost.get();
    }

    private boolean isThere(Ground ground, City.Slot slot) throws Exception {
        HttpResponse<String> answer = untilItsTurn(() -> HttpRequest.newBuilder(ground.gateway().resolve("/api/v1/submissions/"
                + slot.plan() + "/" + slot.department() + "/" + slot.period()))
                .header("Authorization", "Bearer " + ground.token(slot.system())).build());
        return answer.statusCode() == 200 && Api.JSON.readTree(answer.body()).at("/figures/0/value/number").asInt(-1)
                == Load.body(slot, 1).at("/figures/0/value/number").asInt();
    }

    private static double p99(Queue<Long> latencies) {
        List<Long> sorted = latencies.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 99 / 100) / 1e6;
    }
}
