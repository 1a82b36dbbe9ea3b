package vn.tiendo.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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

    @Test
    void everyAcknowledgedSubmissionSurvivesKillsOfServiceBrokerAndStore() throws Exception {
        try (Ward ward = Ward.withPlan()) {
            String leader = ward.person("lanh-dao");
            Sender sender = new Sender(ward);
            CompletableFuture<Void> run = CompletableFuture.runAsync(sender);

            for (var fault : Map.of(20, "measurement-service", 40, "broker", 60, "store").entrySet().stream()
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
        return new Samples(samples.units(), samples.officers(), samples.plan(), samples.steps().stream()
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
}
