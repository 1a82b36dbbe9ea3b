package vn.tiendo.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import tools.jackson.databind.node.ObjectNode;

/**
 * The broker is away for two minutes while departments send: each a draft and then the submission. Looks whether any was refused,
 * whether every event comes in the end, and in the order of its submission.
 */
final class Outage {

    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final Duration BESIDE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CLIENTS = 4;
    private static final long PAUSE = 100_000_000;
    private static final String TOPIC = "tiendo.submissions.v1";

    private final Path root;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean over;

    Outage(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        try (Ground ground = Ground.with(root, City.wards(), List.of())) {
            Iterator<City.Slot> slots = City.slots(City.wards()).iterator();
            try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
                List<Future<Void>> running = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) running.add(threads.submit(department(ground, slots)));
                Thread.sleep(BESIDE);
                ground.kill("broker");
                Thread.sleep(AWAY);
                ground.restart("broker");
                Thread.sleep(BESIDE);
                over = true;
                for (Future<Void> each : running) each.get();
            }
            tell(ground);
        }
    }

    private Callable<Void> department(Ground ground, Iterator<City.Slot> slots) {
        return () -> {
            while (!over) {
                City.Slot slot;
                synchronized (slots) {
                    slot = slots.next();
                }
                ObjectNode draft = Load.body(slot, 1).put("submit", false);
                if (isTaken(ground, slot, draft) && isTaken(ground, slot, draft.deepCopy().put("submit", true)))
                    acknowledged.add(slot.plan() + "/" + slot.department() + "/" + slot.period());
                LockSupport.parkNanos(PAUSE);
            }
            return null;
        };
    }

    private boolean isTaken(Ground ground, City.Slot slot, ObjectNode body) throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(ground.gateway().resolve("/api/v1/submissions"))
                .header("Authorization", "Bearer " + ground.token(slot.system())).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString());
        boolean taken = answer.statusCode() / 100 == 2;
        if (!taken) refused.incrementAndGet();
        return taken;
    }

    private void tell(Ground ground) throws Exception {
        long begun = System.nanoTime();
        Map<String, List<Long>> heard = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(ground)) {
            while (missing(heard) > 0 && System.nanoTime() - begun < PATIENCE.toNanos())
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) hear(each, heard);
        }
        long outOfOrder = acknowledged.stream().filter(each -> !heard.getOrDefault(each, List.of()).equals(List.of(1L, 2L))).count();
        System.out.printf("acknowledged=%d%nrefused=%d%nmissing=%d%nout_of_order=%d%nseconds_until_all=%.1f%n", acknowledged.size(),
                refused.get(), missing(heard), outOfOrder - missing(heard), (System.nanoTime() - begun) / 1e9);
    }

    /** A repeated event is no other one. */
    private static void hear(ConsumerRecord<byte[], byte[]> event, Map<String, List<Long>> heard) {
        List<Long> known = heard.computeIfAbsent(header(event, "ce_subject"), subject -> new ArrayList<>());
        long sequence = Long.parseLong(header(event, "ce_sequence"));
        if (!known.contains(sequence)) known.add(sequence);
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private long missing(Map<String, List<Long>> heard) {
        return acknowledged.stream().filter(each -> heard.getOrDefault(each, List.of()).size() < 2).count();
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Ground ground) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, ground.broker(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
