package vn.tiendo.bench;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.tiendo.local.check.Api;

/**
 * Every service is replaced by another version under load, one replica after the other, and then taken back. A request that is not
 * answered by a success has failed; an event is lost that the topic has and a reader of the stream never got, or that
 * a receipt stands for and the topic does not have.
 */
final class Rolling {

    private static final String SUBMISSIONS = "tiendo.submissions.v1";
    private static final String VERDICTS = "tiendo.provisional-verdicts.v1";
    private static final String EVENTS = "/api/v1/events?type=vn.tiendo.reporting.verdict-changed.v1&basis=PROVISIONAL&unit=";
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE = 500_000_000;

    private final Path root;
    private final Path before;
    private final int rate;
    private final int streams;
    private final Duration preStop;

    /** @param before a built version that runs at first, and again at the end */
    Rolling(Path root, Path before, int rate, int streams, Duration preStop) {
        this.root = root;
        this.before = before;
        this.rate = rate;
        this.streams = streams;
        this.preStop = preStop;
    }

    /** Whether nothing failed and nothing was lost. */
    boolean run() throws Exception {
        try (Fleet fleet = new Fleet(root, preStop);
                Ground ground = Ground.with(root, City.wards(), List.of(), parts -> fleet.take(parts, before), fleet::awaitReady)) {
            System.err.println("  logs of the services: " + fleet.logs());
            Map<Follower, String> followers = follow(ground);
            SteadyLoad load = new SteadyLoad(ground, new Load(ground, City.slots(City.wards())), rate,
                    City.wards().stream().map(ward -> ward + "-" + City.FIRST_YEAR).toList());
            Thread sending = Thread.ofPlatform().start(load::run);
            Thread.sleep(BETWEEN);
            roll(fleet, root, "update");
            roll(fleet, before, "back");
            load.stop();
            sending.join();
            return tell(fleet, load, followers, lost(ground, followers), unsent(ground, load));
        }
    }

    private static void roll(Fleet fleet, Path version, String what) throws Exception {
        for (String service : fleet.services()) {
            long begun = System.nanoTime();
            fleet.replace(service, version);
            System.err.printf("  %-8s %-20s %5.1f s%n", what, service, (System.nanoTime() - begun) / 1e9);
            Thread.sleep(BETWEEN);
        }
    }

    /** Each of the events of one ward. */
    private Map<Follower, String> follow(Ground ground) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<Follower, String> followers = new HashMap<>();
        for (int i = 0; i < streams; i++) {
            String ward = City.wards().get(i % City.WARDS);
            followers.put(Follower.of(client, ground.gateway().resolve(EVENTS + ward), ground.token(ward + "-leader")), ward);
        }
        return followers;
    }

    /** Those that came before anybody followed belong to the plans as they were put in force. */
    private static int lost(Ground ground, Map<Follower, String> followers) {
        Map<String, Set<String>> byWard = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : Records.all(ground.broker(), VERDICTS)) {
            var data = Api.JSON.readTree(each.value());
            if (data.at("/cause/kind").asString("").equals("SUBMISSION"))
                byWard.computeIfAbsent(data.get("unit").asString(), _ -> new HashSet<>()).add(header(each, "ce_id"));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (missing(byWard, followers) > 0 && System.nanoTime() < end) LockSupport.parkNanos(PAUSE);
        return missing(byWard, followers);
    }

    private static int missing(Map<String, Set<String>> byWard, Map<Follower, String> followers) {
        int missing = 0;
        for (var each : followers.entrySet())
            for (String id : byWard.getOrDefault(each.getValue(), Set.of())) if (!each.getKey().events().contains(id)) missing++;
        return missing;
    }

    private static int unsent(Ground ground, SteadyLoad load) {
        Set<String> left = new HashSet<>(load.acknowledged());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty() && System.nanoTime() < end)
            for (ConsumerRecord<byte[], byte[]> each : Records.all(ground.broker(), SUBMISSIONS)) left.remove(header(each, "ce_subject"));
        return left.size();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static boolean tell(Fleet fleet, SteadyLoad load, Map<Follower, String> followers, int lost, int unsent) {
        int failed = load.failed().values().stream().mapToInt(Integer::intValue).sum();
        List<Integer> refused = new ArrayList<>(followers.keySet().stream().map(Follower::refused).filter(status -> status > 0).toList());
        int resumed = followers.keySet().stream().mapToInt(Follower::resumed).sum();
        int heard = followers.keySet().stream().mapToInt(each -> each.events().size()).sum();
        System.out.printf("replaced=%d%nslowest_stop_seconds=%.1f%nrequests=%d%nfailed=%d%n", fleet.replaced(), fleet.slowestStop(), load.sent(), failed);
        load.failed().forEach((why, times) -> System.out.println("  " + times + " times " + why));
        System.out.printf("streams=%d%nresumed=%d%nnot_let_in=%s%nevents_heard=%d%nlost_events=%d%nunsent_events=%d%n", followers.size(), resumed,
                refused, heard, lost, unsent);
        followers.keySet().forEach(Follower::close);
        return failed == 0 && refused.isEmpty() && lost == 0 && unsent == 0 && heard > 0;
    }
}
