package vn.tiendo.reporting.contextbroker;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;

import vn.tiendo.reporting.EventProducer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.contextbroker.BrokerServer.Answer;
import vn.tiendo.reporting.contextbroker.BrokerServer.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the event to a context broker, which fails as they do. */
@DirtiesContext
class ContextBrokerIT extends RunningService {

    private static final BrokerServer BROKER = new BrokerServer();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOPIC = "tiendo.verdicts.v1";

    @AutoClose
    private final EventProducer producer = new EventProducer();

    /** A plan of its own for each test. */
    private final String plan = "c" + UUID.randomUUID().toString().substring(0, 8) + "-2024";

    private final HealthIndicator health;

    ContextBrokerIT(@Autowired @Qualifier("contextBrokerHealthIndicator") HealthIndicator health) {
        this.health = health;
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("tiendo.context-broker.on", () -> true);
        registry.add("tiendo.context-broker.address", () -> BROKER.address() + "/");
        registry.add("tiendo.context-broker.tenant", () -> "thuan-an");
        registry.add("tiendo.context-broker.look", () -> "50ms");
        registry.add("tiendo.context-broker.pause", () -> "50ms");
    }

    /** What one test left is no matter of the next. */
    @AfterEach
    void takesAllAgain() {
        BROKER.answers(_ -> new Answer(204, ""));
        await().atMost(SOON).until(() -> said().getStatus(), Status.UP::equals);
    }

    @Test
    void anApprovedVerdictIsTheStateOfAnEntity() {
        verdict("KT-1", 1, "MET");

        Told told = await().atMost(SOON).until(() -> BROKER.told(id("KT-1")), all -> !all.isEmpty()).getFirst();

        assertThat(told.request()).isEqualTo("POST /ngsi-ld/v1/entityOperations/upsert?options=replace");
        assertThat(told.mediaType()).isEqualTo("application/ld+json");
        assertThat(told.tenant()).isEqualTo("thuan-an");
        assertThat(told.entity().at("/status").toString()).matches("\\{\"type\":\"Property\",\"value\":\"MET\",\"observedAt\":\"2024-.*Z\"}");
        assertThat(told.entity().at("/attained/value").decimalValue()).isEqualByComparingTo("1.50");
        assertThat(told.entity().at("/attained/unitOfMeasure/value").asString()).isEqualTo("%");
        assertThat(told.entity().at("/@context").asString()).endsWith(".jsonld");
    }

    @Test
    void whenTheBrokerIsBackItIsToldTheNewestStateOnly() {
        BROKER.answers(_ -> new Answer(503, ""));
        verdict("KT-1", 1, "AT_RISK");
        await().atMost(SOON).until(() -> BROKER.told(id("KT-1")).size() > 1);
        verdict("KT-1", 2, "MISSED");
        await().atMost(SOON).until(() -> "MISSED".equals(last("KT-1")));
        BROKER.answers(_ -> new Answer(204, ""));

        await().atMost(SOON).until(() -> taken("KT-1") == 1);

        assertThat(last("KT-1")).isEqualTo("MISSED");
    }

    @Test
    void whoRunsTheServiceSeesThatTheBrokerDoesNotTakeWhatItIsTold() {
        BROKER.answers(_ -> new Answer(503, ""));
        verdict("KT-1", 1, "MET");
        await().atMost(SOON).until(() -> said().getStatus(), Status.DOWN::equals);
        assertThat(said().getDetails()).containsEntry("refused", 1L);

        BROKER.answers(_ -> new Answer(204, ""));

        await().atMost(SOON).until(() -> said().getStatus(), Status.UP::equals);
    }

    private Health said() {
        return Objects.requireNonNull(health.health());
    }

    @Test
    void aRepeatAndALateEventAreNotTold() {
        verdict("KT-1", 5, "MET");
        await().atMost(SOON).until(() -> taken("KT-1") == 1);

        verdict("KT-1", 5, "MET");
        verdict("KT-1", 4, "MISSED");
        producer.event(TOPIC, plan, "vn.tiendo.reporting.something-new.v1", plan + "/KT-1", 6, "{\"plan\":\"x\"}");
        verdict("KT-2", 1, "MET");
        await().atMost(SOON).until(() -> taken("KT-2") == 1);

        assertThat(BROKER.told(id("KT-1"))).hasSize(1);
    }

    @Test
    void ofManyOnlyWhatWasNotTakenIsToldAgain() {
        BROKER.answers(this::withoutTheFirst);
        verdict("KT-1", 1, "MET");
        verdict("KT-2", 1, "MET");
        await().atMost(SOON).until(() -> BROKER.told(id("KT-1")).size() > 1 && !BROKER.told(id("KT-2")).isEmpty());
        int before = BROKER.told(id("KT-1")).size();
        await().atMost(SOON).until(() -> BROKER.told(id("KT-1")).size() > before);

        assertThat(BROKER.told(id("KT-2"))).hasSize(1);
    }

    private Answer withoutTheFirst(JsonNode entities) {
        boolean there = entities.valueStream().anyMatch(entity -> entity.path("id").asString("").equals(id("KT-1")));
        return there ? new Answer(207, "{\"success\":[],\"errors\":[{\"entityId\":\"" + id("KT-1")
            + "\",\"error\":{\"type\":\"https://uri.etsi.org/ngsi-ld/errors/BadRequestData\",\"title\":\"no\"}}]}") : new Answer(204, "");
    }

    private String id(String target) {
        return "urn:ngsi-ld:TargetVerdict:" + plan + ":" + target;
    }

    private String last(String target) {
        return BROKER.told(id(target)).getLast().entity().at("/status/value").asString();
    }

    private long taken(String target) {
        return BROKER.told(id(target)).stream().filter(each -> each.status() == 204).count();
    }

    private void verdict(String target, long sequence, String status) {
        String text = """
            {"plan":"{plan}","unit":"lai-thieu","unitPath":["thuan-an","lai-thieu"],"planVersion":1,"basis":"APPROVED","section":"KT",
            "target":"{target}","title":"Hộ thu gom rác","before":null,"after":{"target":"{target}","status":"{status}","basis":"APPROVED",
            "attained":1.50,"unitOfMeasure":"%","finalForYear":false,"planVersion":1,"rule":"AT_LEAST","ruleVersion":1,"figures":[],
            "missing":[],"explanation":{"vi":"Vì sao.","en":"Why."},"since":"2024-06-18T03:00:00Z"},"cause":{"kind":"PLAN","sequence":1}}""";
        for (var value : Map.of("{plan}", plan, "{target}", target, "{status}", status).entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        producer.event(TOPIC, plan, "vn.tiendo.reporting.verdict-changed.v1", plan + "/" + target, sequence, text);
    }
}
