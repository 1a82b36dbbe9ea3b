package vn.tiendo.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;

/**
 * Kills measurement-service again and again while people and a collecting system send, then looks whether every receipt stands
 * for figures that are there exactly once. Who gets no answer sends the same again under the same key.
 */
final class Kills {

    private static final int CLIENTS = 4;
    private static final int BATCH = 400;
    private static final int LONGEST_LIFE_MS = 3_000;
    private static final long PAUSE = 200_000_000;
    private static final String PART = "measurement-service";

    private final Path root;
    private final int times;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<JsonNode> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<JsonNode> batches = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private volatile boolean over;

    Kills(Path root, int times) {
        this.root = root;
        this.times = times;
    }

    void run() throws Exception {
        try (Ground ground = Ground.with(root, City.wards(), City.bulkWards())) {
            List<Callable<Void>> senders = new ArrayList<>(List.of(collector(ground)));
            Iterator<City.Slot> slots = City.slots(City.wards()).iterator();
            for (int i = 0; i < CLIENTS; i++) senders.add(person(ground, slots));
            try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
                List<Future<Void>> running = senders.stream().map(threads::submit).toList();
                kill(ground, running);
                for (Future<Void> each : running) each.get();
            }
            System.out.printf("kills=%d%nreceipts_of_people=%d%nbatches=%d%nanswers_lost=%d%nwrong=%d%n", times, receipts.size(),
                    batches.size(), lostAnswers.get(), wrong(ground));
        }
    }

    private void kill(Ground ground, List<Future<Void>> running) throws Exception {
        Random random = new Random();
        for (int i = 0; i < times && running.stream().noneMatch(Future::isDone); i++) {
            LockSupport.parkNanos(random.nextInt(1, LONGEST_LIFE_MS) * 1_000_000L);
            ground.kill(PART);
            ground.restart(PART);
        }
        over = true;
    }

    private Callable<Void> person(Ground ground, Iterator<City.Slot> slots) {
        return () -> {
            while (!over) {
                City.Slot slot = next(slots);
                receipts.add(untilAnswered(ground, "/api/v1/submissions", slot.system(), "application/json",
                        Load.body(slot, 1).toString()));
            }
            return null;
        };
    }

    private Callable<Void> collector(Ground ground) {
        return () -> {
            Iterator<City.Slot> slots = City.sorted(City.bulkWards()).iterator();
            while (!over) {
                StringBuilder content = new StringBuilder(Bulk.HEADINGS);
                for (int i = 0; i < BATCH; i++) content.append(Bulk.rows(slots.next()));
                String address = "/api/v1/batches/" + untilAnswered(ground, "/api/v1/batches", City.COLLECTOR, "text/csv",
                        content.toString()).get("id").asString();
                JsonNode batch = untilThere(ground, address, City.COLLECTOR);
                for (; !batch.has("endedAt"); batch = untilThere(ground, address, City.COLLECTOR)) LockSupport.parkNanos(PAUSE);
                batches.add(batch);
            }
            return null;
        };
    }

    private static City.Slot next(Iterator<City.Slot> slots) {
        synchronized (slots) {
            return slots.next();
        }
    }

    private JsonNode untilAnswered(Ground ground, String path, String system, String type, String body) throws Exception {
        String key = UUID.randomUUID().toString();
        while (true) {
            try {
                HttpResponse<String> answer = client.send(request(ground, path, system).header("Content-Type", type)
                        .header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) return Api.JSON.readTree(answer.body());
                if (answer.statusCode() != 503 && answer.statusCode() != 409)
                    throw new IllegalStateException(path + " was answered by " + answer.statusCode() + ": " + answer.body());
            } catch (IOException noAnswer) {
                // Whether it was taken nobody can tell: that is what the key is for.
            }
            lostAnswers.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private JsonNode untilThere(Ground ground, String path, String system) throws Exception {
        while (true) {
            try {
                HttpResponse<String> answer = client.send(request(ground, path, system).GET().build(), BodyHandlers.ofString());
                if (answer.statusCode() == 200) return Api.JSON.readTree(answer.body());
            } catch (IOException noAnswer) {
                // Asked again.
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static HttpRequest.Builder request(Ground ground, String path, String system) throws Exception {
        return HttpRequest.newBuilder(ground.gateway().resolve(path)).header("Authorization", "Bearer " + ground.token(system));
    }

    /** How many submissions do not hold exactly what their receipts say. */
    private int wrong(Ground ground) throws Exception {
        int wrong = 0;
        for (JsonNode receipt : receipts) wrong += isWhole(ground, receipt.get("submission").asString(), 1) ? 0 : 1;
        Iterator<City.Slot> slots = City.sorted(City.bulkWards()).iterator();
        for (JsonNode batch : batches) {
            boolean all = batch.at("/state").asString().equals("DONE") && batch.at("/submissions/filed").asInt() == BATCH
                    && batch.at("/figures/stored").asInt() == BATCH * City.TARGETS;
            wrong += all ? 0 : 1;
            for (int i = 0; i < BATCH; i++) {
                City.Slot slot = slots.next();
                wrong += isWhole(ground, slot.plan() + "/" + slot.department() + "/" + slot.period(), City.TARGETS) ? 0 : 1;
            }
        }
        return wrong;
    }

    /** Written once, with one revision of each figure, and with a receipt that can be read. */
    private boolean isWhole(Ground ground, String submission, int figures) throws Exception {
        JsonNode stored = untilThere(ground, "/api/v1/submissions/" + submission, City.COLLECTOR);
        JsonNode receipt = untilThere(ground, "/api/v1/receipts/" + submission.replace('/', '.') + ".1", City.COLLECTOR);
        return stored.get("version").asInt() == 1 && stored.get("figures").size() == figures
                && receipt.at("/counts/stored").asInt() == figures;
    }
}
