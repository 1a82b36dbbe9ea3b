package vn.tiendo.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Samples;
import vn.tiendo.local.check.Step;
import vn.tiendo.local.check.expect.Expectation;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsIT {

    /** Long enough for a part to come back on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** All of what is told of a plan, as its readers see it who have not lost their connection. */
    private static final List<String> VERDICTS = List.of("tiendo.verdicts.v1", "tiendo.provisional-verdicts.v1");

    @Test
    void everyAcknowledgedSubmissionAndEverythingThatItCausedSurvivesKillsOfEachPart() throws Exception {
        try (Ward ward = Ward.withPlan(); RestlessReader reader = new RestlessReader(ward, "")) {
            String leader = ward.person("lanh-dao");
            Sender sender = new Sender(ward);
            CompletableFuture<Void> run = CompletableFuture.runAsync(sender);

            for (var fault : Map.of(20, "measurement-service", 30, "reporting-service", 40, "broker",
                    50, "gateway-service", 60, "store").entrySet().stream()
                    .sorted(Map.Entry.comparingByKey()).toList()) {
                Awaitility.await().atMost(PATIENCE)
                        .until(() -> sender.acknowledged().size() >= fault.getKey() || run.isCompletedExceptionally());
                ward.installation().kill(fault.getValue());
                ward.installation().restart(fault.getValue());
            }
            run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            assertThat(sender.acknowledged().size() + sender.answerLost()).isEqualTo(ward.samples().steps().size());
            everyOneIsStoredOnce(ward, leader, sender.acknowledged());
            Map<String, String> expected = Expectation.provisional(allSubmitted(ward.samples()));
            Awaitility.await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(scoreboard(ward, leader)).isEqualTo(expected));
            Awaitility.await().atMost(PATIENCE).until(() -> reader.cuts() == RestlessReader.CUTS);
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(reader.seen()).isEqualTo(told(ward)));
            assertThat(reader.resets()).isZero();

            deleteWhatWasTold(ward);
            try (RestlessReader late = new RestlessReader(ward, reader.firstId())) {
                Awaitility.await().atMost(PATIENCE).until(() -> late.resets() == 1);
            }
        }
    }

    private static void everyOneIsStoredOnce(Ward ward, String leader, List<String> acknowledged) throws Exception {
        for (String submission : acknowledged) {
            JsonNode stored = ward.api().get("/api/v1/submissions/" + submission, leader).body();
            assertThat(stored.get("state").asString()).as(submission).isEqualTo("SUBMITTED");
            for (JsonNode figure : stored.get("figures"))
                assertThat(figure.get("revision").asInt()).as(submission).isEqualTo(1);
        }
    }

    private static Samples allSubmitted(Samples samples) {
        return new Samples(samples.units(), samples.officers(), samples.indicators(), samples.plan(), samples.steps().stream()
                .map(step -> new Step(step.department(), step.period(), step.reportedOn(), step.figures(),
                        Step.Then.SUBMIT, "", List.of()))
                .toList());
    }

    private static Map<String, String> scoreboard(Ward ward, String leader) throws Exception {
        JsonNode board = ward.api()
                .get("/api/v1/scoreboards/" + ward.samples().planId() + "?basis=PROVISIONAL", leader).body();
        Map<String, String> statuses = new TreeMap<>();
        for (JsonNode section : board.get("sections"))
            for (JsonNode row : section.get("targets"))
                statuses.put(row.get("id").asString(), row.get("verdict").get("status").asString());
        return statuses;
    }

    private static Set<String> told(Ward ward) {
        Set<String> ids = new TreeSet<>();
        try (var consumer = new KafkaConsumer<>(broker(ward), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = VERDICTS.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition())).toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
                for (var record : consumer.poll(Duration.ofSeconds(1)))
                    if (ward.samples().planId().equals(record.key()))
                        ids.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
        }
        return ids;
    }

    /** As retention does with old segments. */
    private static void deleteWhatWasTold(Ward ward) throws Exception {
        try (Admin admin = Admin.create(broker(ward))) {
            Map<TopicPartition, OffsetSpec> all = new HashMap<>();
            for (var topic : admin.describeTopics(VERDICTS).allTopicNames().get().values())
                topic.partitions().forEach(each -> all.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
            Map<TopicPartition, RecordsToDelete> before = new HashMap<>();
            admin.listOffsets(all).all().get().forEach((at, end) -> before.put(at, RecordsToDelete.beforeOffset(end.offset())));
            admin.deleteRecords(before).all().get();
        }
    }

    private static Map<String, Object> broker(Ward ward) {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ward.broker());
    }
}
