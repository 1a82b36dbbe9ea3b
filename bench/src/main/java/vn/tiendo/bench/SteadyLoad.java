package vn.tiendo.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;

/**
 * So many requests a second until told to stop, whether or not the ones before are answered: one submission, then three scoreboards.
 */
final class SteadyLoad {

    /** Of so many requests one is a submission. */
    private static final int SUBMITS_ONE_IN = 4;

    private final Ground ground;
    private final Load submissions;
    private final List<String> plans;
    private final long gap;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> failed = new ConcurrentSkipListMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean over;

    /** @param plans whose scoreboards are read */
    SteadyLoad(Ground ground, Load submissions, int rate, List<String> plans) {
        this.ground = ground;
        this.submissions = submissions;
        this.plans = plans;
        this.gap = Duration.ofSeconds(1).toNanos() / rate;
    }

    /** Returns when every request is answered. */
    void run() {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        try {
            for (long i = 0; !over; i++) {
                City.Slot slot = i % SUBMITS_ONE_IN == 0 ? submissions.next() : null;
                HttpRequest request = slot == null ? reading(i) : submissions.request(slot, 1);
                LockSupport.parkNanos(begun + i * gap - System.nanoTime());
                sent.incrementAndGet();
                answers.add(client.sendAsync(request, BodyHandlers.ofString()).handle((answer, failure) -> note(request, answer, failure)));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    private HttpRequest reading(long i) {
        URI address = ground.gateway().resolve("/api/v1/scoreboards/" + plans.get((int) (i % plans.size())));
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).GET().build();
    }

    private Void note(HttpRequest request, HttpResponse<String> answer, Throwable failure) {
        if (failure != null) {
            fail(request.method() + " " + failure.getMessage());
        } else if (answer.statusCode() / 100 != 2) {
            fail(request.method() + " " + answer.statusCode() + " " + answer.body());
        } else if (request.method().equals("POST")) {
            JsonNode receipt = Api.JSON.readTree(answer.body());
            acknowledged.add(receipt.get("submission").asString());
        }
        return null;
    }

    private void fail(String why) {
        failed.computeIfAbsent(why.replaceAll("\"requestId\":\"[^\"]*\"", ""), _ -> new AtomicInteger()).incrementAndGet();
    }

    void stop() {
        over = true;
    }

    int sent() {
        return sent.get();
    }

    Collection<String> acknowledged() {
        return acknowledged;
    }

    /** How often each failure was seen. */
    Map<String, Integer> failed() {
        Map<String, Integer> all = new TreeMap<>();
        failed.forEach((why, times) -> all.put(why, times.get()));
        return all;
    }
}
