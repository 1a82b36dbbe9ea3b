package vn.tiendo.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.CheckFailure;

/** Plans of a whole country, as their leaders, readers and other systems meet them. */
final class Plans {

    /** As many as there are communes. */
    private static final int COMMUNES = 3_321;
    private static final int FIRST_YEAR = 2000;
    private static final int CLIENTS = 8;
    private static final int MANY_TARGETS = 500;
    private static final int WARM_UP = 10;
    private static final int WARM_UP_READS = 5_000;
    private static final int A_ROUND = 10;
    private static final int READS_PER_SECOND = 200;
    private static final Duration READING = Duration.ofSeconds(10);
    /** Of a read that got no answer or was turned away: it took as long as anything can. */
    private static final double REFUSED = Double.MAX_VALUE;
    private static final String TOPIC = "tiendo.plans.v1";

    private final Path root;
    private final Figures figures = new Figures();

    Plans(Path root) {
        this.root = root;
    }

    /** @param leader the system that puts it in force */
    private record Draft(String id, String leader) {
    }

    void run() throws Exception {
        try (Ground ground = Ground.with(root, List.of(City.wards().getFirst()), List.of())) {
            Api api = new Api(HttpClient.newHttpClient(), ground.gateway());
            large(ground, api);
            country(ground, api);
            // Last: what is more than the installation can do leaves the gateway's breaker open.
            reading(ground, api);
        }
        figures.print();
    }

    /** Drafts are entered before; validating is part of putting in force. */
    private void large(Ground ground, Api api) throws Exception {
        List<String> units = City.wards().subList(1, City.WARDS);
        for (String unit : units) ground.enterUnit(unit);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < WARM_UP + Figures.ROUNDS * A_ROUND; i++)
            drafts.add(draft(ground, api, units.get(i % units.size()), FIRST_YEAR + i / units.size(), MANY_TARGETS));
        for (Draft draft : drafts.subList(0, WARM_UP)) putInForce(ground, api, draft);
        for (int round = 0; round < Figures.ROUNDS; round++) {
            List<Double> milliseconds = new ArrayList<>();
            for (Draft draft : drafts.subList(WARM_UP + round * A_ROUND, WARM_UP + (round + 1) * A_ROUND)) {
                long begun = System.nanoTime();
                putInForce(ground, api, draft);
                milliseconds.add((System.nanoTime() - begun) / 1e6);
            }
            figures.add("large_in_force_ms", "ms, " + MANY_TARGETS + " targets",
                    milliseconds.stream().sorted().toList().get(A_ROUND / 2));
        }
    }

    /** Reads begin at their times, whether or not the ones before are answered. */
    private void reading(Ground ground, Api api) throws Exception {
        String plan = City.wards().getFirst() + "-" + City.FIRST_YEAR;
        String token = ground.token(City.wards().getFirst() + "-leader");
        ConcurrentLinkedQueue<Callable<byte[]>> warmUp = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < WARM_UP_READS; i++) warmUp.add(() -> api.bytes("/api/v1/plans/" + plan, token));
        all(warmUp);
        for (int round = 0; round < Figures.ROUNDS; round++) {
            List<Double> milliseconds = reads(api, plan, token);
            figures.add("read_refused_percent", "%",
                    100.0 * milliseconds.stream().filter(each -> each == REFUSED).count() / milliseconds.size());
            figures.add("read_p50_ms", "ms at 200/s", milliseconds.get(milliseconds.size() / 2));
            figures.add("read_p99_ms", "ms at 200/s", milliseconds.get(milliseconds.size() * 99 / 100));
        }
    }

    private static List<Double> reads(Api api, String plan, String token) throws Exception {
        List<Future<Double>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            long reads = READING.toSeconds() * READS_PER_SECOND;
            for (long i = 0; i < reads; i++) {
                long due = begun + i * 1_000_000_000 / READS_PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                answers.add(threads.submit(() -> {
                    try {
                        api.bytes("/api/v1/plans/" + plan, token);
                        return (System.nanoTime() - due) / 1e6;
                    } catch (CheckFailure refused) {
                        return REFUSED;
                    }
                }));
            }
        }
        List<Double> milliseconds = new ArrayList<>();
        for (Future<Double> answer : answers) milliseconds.add(answer.get());
        return milliseconds.stream().sorted().toList();
    }

    private void country(Ground ground, Api api) throws Exception {
        for (String unit : City.communes()) ground.enterUnit(unit);
        int before = events(ground);
        ConcurrentLinkedQueue<Callable<Draft>> entering = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < COMMUNES; i++) {
            String unit = City.communes().get(i % City.COMMUNES);
            int year = FIRST_YEAR + i / City.COMMUNES;
            entering.add(() -> draft(ground, api, unit, year, City.TARGETS));
        }
        List<Draft> drafts = all(entering);
        int third = COMMUNES / Figures.ROUNDS;
        for (int round = 0; round < Figures.ROUNDS; round++) {
            ConcurrentLinkedQueue<Callable<JsonNode>> puts = new ConcurrentLinkedQueue<>();
            for (Draft draft : drafts.subList(round * third, (round + 1) * third))
                puts.add(() -> putInForce(ground, api, draft));
            long begun = System.nanoTime();
            all(puts);
            figures.add("in_force_per_s", "plans/s, 8 clients", third / ((System.nanoTime() - begun) / 1e9));
        }
        while (events(ground) < before + third * Figures.ROUNDS) LockSupport.parkNanos(1_000_000_000);
        for (int round = 0; round < Figures.ROUNDS; round++) {
            long begun = System.nanoTime();
            events(ground);
            figures.add("new_consumer_s", "s until it has all of them", (System.nanoTime() - begun) / 1e9);
        }
    }

    /** By eight clients, each doing the next one as soon as it has done the one before. */
    private static <T> List<T> all(ConcurrentLinkedQueue<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> one : work) futures.add(threads.submit(one));
            for (Future<T> future : futures) results.add(future.get());
        }
        return results;
    }

    /** From the beginning of the topic to its end, each document read as JSON. */
    private static int events(Ground ground) {
        Properties settings = new Properties();
        settings.putAll(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, ground.broker(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            int read = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
                for (var record : consumer.poll(Duration.ofMillis(100)))
                    if (!Api.JSON.readTree(record.value()).isMissingNode()) read++;
            return read;
        }
    }

    private static Draft draft(Ground ground, Api api, String unit, int year, int targets) throws Exception {
        api.post("/api/v1/plans", ground.token(unit + "-planner"), City.plan(unit, year, targets, false));
        return new Draft(unit + "-" + year, unit + "-leader");
    }

    private static JsonNode putInForce(Ground ground, Api api, Draft draft) throws Exception {
        return api.post("/api/v1/plans/" + draft.id() + ":put-in-force", ground.token(draft.leader()),
                Api.JSON.createObjectNode()).body();
    }
}
