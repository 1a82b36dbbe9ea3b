package vn.tiendo.reporting.webhook;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.EventProducer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.webhook.Api.Answer;
import vn.tiendo.reporting.webhook.SubscriberServer.Got;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

/** Webhooks from the event to the subscriber, in the whole service. */
class WebhookIT extends RunningService {

    private static final Duration SOON = Duration.ofSeconds(30);

    @AutoClose
    private final EventProducer producer = new EventProducer();

    private final MongoDatabase database;
    private final DeliveryDocuments deliveries;
    private final WebhookDocuments webhooks;
    private final int port;
    /** A unit and a plan of its own for each test. */
    private final String unit = "u" + UUID.randomUUID().toString().substring(0, 8);
    private final Api api;
    private final SubscriberServer subscriber = new SubscriberServer(SubscriberServer.status(204));

    @Autowired
    WebhookIT(@LocalServerPort int port, MongoDatabase database, DeliveryDocuments deliveries, WebhookDocuments webhooks) {
        this.port = port;
        this.database = database;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.api = new Api(port, TestIssuer.shared().token("phan-tich", unit, null, "analyst"));
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("tiendo.webhooks.keys", () -> "a:" + Base64.getEncoder().encodeToString(new byte[32]));
        registry.add("tiendo.webhooks.networks", () -> "127.0.0.0/8");
        registry.add("tiendo.webhooks.plain-http", () -> "true");
        registry.add("tiendo.webhooks.retries", () -> "200ms,200ms,200ms");
        registry.add("tiendo.webhooks.timeout", () -> "3s");
        registry.add("tiendo.webhooks.pause", () -> "1s");
        registry.add("tiendo.webhooks.poll", () -> "50ms");
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    private String terms(SubscriberServer to, String filter) {
        return "{\"address\":\"%s\",\"filter\":{\"unit\":[\"%s\"]%s}}".formatted(to.address(), unit, filter);
    }

    private JsonNode created(SubscriberServer to) {
        Answer answer = api.post("", terms(to, ""));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("state").asString()).isEqualTo("ACTIVE");
        return answer.body();
    }

    private void happens(long sequence, String target, String status) {
        producer.event("tiendo.verdicts.v1", unit + "-2024", "vn.tiendo.reporting.verdict-changed.v1", unit + "-2024/" + target, sequence, """
                {"plan":"%1$s-2024","unit":"%1$s","unitPath":["thuan-an","%1$s"],"planVersion":1,"basis":"APPROVED","section":"KT",
                "target":"%2$s","title":"Chỉ tiêu","before":null,"after":{"target":"%2$s","status":"%3$s","basis":"APPROVED",
                "attained":31.250,"finalForYear":false,"planVersion":1,"rule":"AT_LEAST","ruleVersion":1,"figures":[],"missing":[],
                "explanation":{"vi":"Vì sao.","en":"Why."},"since":"2024-06-18T03:00:00Z"},"cause":{"kind":"PLAN","sequence":1}}"""
                .formatted(unit, target, status));
    }

    private static List<Got> received(SubscriberServer by, int count) {
        return await().atMost(SOON).until(by::got, got -> got.size() >= count);
    }

    private JsonNode delivery(String webhook, String state) {
        return await().atMost(SOON).until(() -> api.get("/" + webhook + "/deliveries?state=" + state).body().get("items"),
                items -> !items.isEmpty()).get(0);
    }

    @Test
    void anEventComesSignedAsACloudEventWithExactNumbersAndStandsInTheLog() {
        JsonNode webhook = created(subscriber);
        happens(7, "KT-1", "MET");

        Got got = received(subscriber, 1).getFirst();

        assertThat(got.body()).contains("\"attained\":31.250");
        assertThat(got.json().get("specversion").asString()).isEqualTo("1.0");
        assertThat(got.json().get("sequence").asString()).isEqualTo("7");
        assertThat(got.header("webhook-id")).isEqualTo(got.json().get("id").asString());
        assertThatCode(() -> verify(webhook.get("secret").asString(), got)).doesNotThrowAnyException();
        JsonNode logged = delivery(webhook.get("id").asString(), "DELIVERED");
        assertThat(logged.at("/attempts/0/status").asInt()).isEqualTo(204);
        assertThat(api.get("/" + webhook.get("id").asString() + "/deliveries/" + logged.get("event").asString()).body()
                .at("/body/data/after/attained").decimalValue()).isEqualByComparingTo("31.25");
    }

    @Test
    void approvedFiguresOfAUnitBelowComeToo() {
        String ward = unit + "-1";
        producer.event("tiendo.units.v1", ward, "vn.tiendo.plan.unit-changed.v1", ward, 1,
                "{\"id\":\"%s\",\"unitPath\":[\"%s\",\"%s\"]}".formatted(ward, unit, ward));
        await().atMost(SOON).until(() -> database.getCollection("units").countDocuments(Filters.eq("_id", ward)) == 1);
        JsonNode webhook = created(subscriber);
        producer.event("tiendo.figures.v1", ward + "-2024", "vn.tiendo.measurement.figures-approved.v1", ward + "-2024/cong-an/2024-M06", 4, """
                {"plan":"%1$s-2024","unit":"%1$s","department":"cong-an","period":"2024-M06","from":"2024-05-15","to":"2024-06-14",
                "figures":[{"target":"KT-1","revision":1,"value":{"kind":"NUMBER","number":31.250},"quality":"ACTUAL"}]}""".formatted(ward));

        Got got = received(subscriber, 1).getFirst();

        assertThat(got.json().get("type").asString()).isEqualTo("vn.tiendo.measurement.figures-approved.v1");
        assertThat(got.body()).contains("\"number\":31.250");
        assertThatCode(() -> verify(webhook.get("secret").asString(), got)).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatDoesNotSayTheWordBackGetsNothingUntilItDoes() {
        SubscriberServer deaf = new SubscriberServer(SubscriberServer.status(204));
        String shut = terms(deaf, "");
        deaf.close();
        Answer answer = api.post("", shut);
        String id = answer.body().get("id").asString();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("state").asString()).isEqualTo("UNVERIFIED");
        assertThat(answer.body().at("/challenge/attempt/failure").asString()).isEqualTo("NOT_CONNECTED");
        assertThat(api.post("/" + id + ":test", "").code()).isEqualTo("wrong-state");
        Answer changed = api.put("/" + id, terms(subscriber, ""), "If-Match", answer.tag());
        assertThat(changed.body().get("state").asString()).isEqualTo("ACTIVE");
        Answer stale = api.put("/" + id, terms(subscriber, ""), "If-Match", answer.tag());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().at("/current/version")).isEqualTo(changed.body().get("version"));
        assertThat(api.put("/" + id, terms(subscriber, ""), "If-Match", "W/" + changed.tag()).status()).as("marked weak by a proxy").isEqualTo(200);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Answer answer = api.post("", "{\"address\":\"ftp://x\",\"filter\":{\"plam\":[\"x\"],\"status\":[\"GOOD\"]},\"secret\":\"mine\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("errors").valueStream().map(error -> error.get("pointer").asString() + " " + error.get("code").asString()))
                .containsExactlyInAnyOrder("/secret unknown-property", "/address malformed-address", "/filter/plam unknown-filter",
                        "/filter/status unknown-value");
    }

    @Test
    void aFilterWithoutValuesDoesNotLetEverythingThrough() {
        Answer answer = api.post("", "{\"address\":\"https://x.example\",\"filter\":{\"unit\":[]}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors").valueStream().map(error -> error.get("pointer").asString()))
                .contains("/filter/unit");
    }

    @Test
    void theSameKeyMakesOneWebhookAndItsSecretIsToldAgain() {
        Answer first = api.post("", terms(subscriber, ""), "Idempotency-Key", "k-1");
        Answer again = api.post("", terms(subscriber, ""), "Idempotency-Key", "k-1");
        Answer other = api.post("", terms(subscriber, ",\"status\":[\"MET\"]"), "Idempotency-Key", "k-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("secret")).isEqualTo(first.body().get("secret"));
        assertThat(other.code()).isEqualTo("key-reused");
        assertThat(api.get("/" + first.body().get("id").asString()).body().has("secret")).isFalse();
    }

    @Test
    void whatFailsIsTriedAgainWithTheSameIdAndIsADeadLetterInTheEnd() {
        String id = created(subscriber).get("id").asString();
        subscriber.behave(SubscriberServer.status(500));
        happens(1, "KT-1", "MET");

        List<Got> got = received(subscriber, 4);

        assertThat(got.stream().map(each -> each.header("webhook-id")).distinct()).hasSize(1);
        JsonNode dead = delivery(id, "DEAD");
        assertThat(dead.get("attempts")).hasSize(4);
        subscriber.behave(SubscriberServer.status(200));
        assertThat(api.post("/" + id + "/deliveries/" + dead.get("event").asString() + ":send", "").status()).isEqualTo(202);
        assertThat(delivery(id, "DELIVERED").get("attempts")).hasSize(5);
    }

    @Test
    void goneEndsTheWebhookAndGivesUpWhatWaits() {
        String id = created(subscriber).get("id").asString();
        subscriber.behave(SubscriberServer.status(410));
        happens(1, "KT-1", "MET");

        await().atMost(SOON).until(() -> api.get("/" + id).body().get("state").asString().equals("ENDED"));

        assertThat(delivery(id, "DEAD").at("/attempts/0/status").asInt()).isEqualTo(410);
        assertThat(api.post("/" + id + ":resume", "").code()).isEqualTo("wrong-state");
    }

    @Test
    void aSubscriberThatDoesNotAnswerDelaysNobodyElse() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (SubscriberServer slow = new SubscriberServer(exchange -> never.await(10, TimeUnit.MINUTES))) {
            created(slow);
            created(subscriber);
            IntStream.rangeClosed(1, 50).forEach(i -> happens(i, "KT-" + i, "MET"));
            received(slow, 1);
            Instant begun = Instant.now();

            received(subscriber, 50);

            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
            assertThat(slow.got()).hasSizeLessThan(50);
        } finally {
            never.countDown();
        }
    }

    @Test
    void theEventsOfASubjectComeInTheirOrder() {
        created(subscriber);
        IntStream.rangeClosed(1, 60).forEach(i -> happens(i, "KT-" + i % 3, "MET"));

        Map<String, List<Integer>> bySubject = received(subscriber, 60).stream().map(Got::json).collect(Collectors.groupingBy(
                event -> event.get("subject").asString(), Collectors.mapping(event -> event.get("sequence").asInt(), Collectors.toList())));

        assertThat(bySubject).hasSize(3).allSatisfy((subject, sequences) -> assertThat(sequences).isSorted());
    }

    @Test
    void whatIsCollectedInAPauseComesAfterIt() {
        String id = created(subscriber).get("id").asString();
        api.post("/" + id + ":pause", "");
        happens(1, "KT-1", "MET");
        delivery(id, "WAITING");

        assertThat(subscriber.got()).isEmpty();
        api.post("/" + id + ":resume", "");
        received(subscriber, 1);
    }

    @Test
    void whatWaitsForAPausedWebhookIsNoneThatIsLateAndIsNotKeptForEver() {
        String id = created(subscriber).get("id").asString();
        assertThat(webhooks.active()).contains(id);
        api.post("/" + id + ":pause", "");
        happens(1, "KT-1", "MET");
        delivery(id, "WAITING");

        assertThat(webhooks.active()).doesNotContain(id);
        assertThat(deliveries.due(List.of(id), Instant.now())).isOne();
        deliveries.forget(Instant.now().minus(Duration.ofHours(1)));
        assertThat(deliveries.due(List.of(id), Instant.now())).isOne();
        deliveries.forget(Instant.now().plusSeconds(1));
        assertThat(deliveries.due(List.of(id), Instant.now())).isZero();
    }

    @Test
    void afterARotationTheOldSecretVerifiesForAsLongAsWasSaid() {
        JsonNode webhook = created(subscriber);
        String id = webhook.get("id").asString();
        Answer rotated = api.post("/" + id + ":rotate-secret", "{\"keepHours\":24}");
        api.post("/" + id + ":test", "");

        Got got = received(subscriber, 1).getFirst();

        assertThat(rotated.body().has("oldSecretUntil")).isTrue();
        for (JsonNode each : List.of(webhook, rotated.body())) {
            assertThatCode(() -> verify(each.get("secret").asString(), got)).doesNotThrowAnyException();
        }
        assertThat(api.post("/" + id + ":rotate-secret", "{\"keepHours\":169}").body().at("/errors/0/code").asString()).isEqualTo("out-of-range");
    }

    @Test
    void thePastIsSentAgainWithItsIds() {
        String id = created(subscriber).get("id").asString();
        Instant begun = Instant.now().minusSeconds(5);
        happens(1, "KT-1", "MET");
        happens(2, "KT-2", "MET");
        received(subscriber, 2);
        delivery(id, "DELIVERED");

        Answer replayed = api.post("/" + id + ":replay", "{\"since\":\"" + begun + "\"}");

        assertThat(replayed.body().get("queued").asInt()).isEqualTo(2);
        assertThat(received(subscriber, 4).stream().map(got -> got.header("webhook-id")).distinct()).hasSize(2);
        assertThat(api.post("/" + id + ":replay", "{\"since\":\"yesterday\"}").body().at("/errors/0/code").asString()).isEqualTo("malformed-time");
    }

    @Test
    void aRangeOfThePastEndsAfterItsBegin() {
        String id = created(subscriber).get("id").asString();
        Instant now = Instant.now();

        for (String range : List.of("\"since\":\"%s\",\"until\":\"%s\"".formatted(now, now.minusSeconds(60)),
                "\"since\":\"%s\"".formatted(now.plusSeconds(3600)),
                "\"since\":\"%s\",\"until\":\"%s\"".formatted(now.plusSeconds(3600), now.plusSeconds(7200)))) {
            Answer refused = api.post("/" + id + ":replay", "{" + range + "}");

            assertThat(refused.status()).as(range).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/since");
            assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("out-of-range");
        }
    }

    @Test
    void anotherReplicaGoesOnForOneThatWasKilled() {
        String id = created(subscriber).get("id").asString();
        database.getCollection("webhook_turns").updateOne(Filters.eq("_id", id), Updates.combine(Updates.set("holder", "killed"),
                Updates.set("heldUntil", Instant.now().plusSeconds(3)), Updates.setOnInsert("told", 0L)),
                new UpdateOptions().upsert(true));
        Instant begun = Instant.now();
        happens(1, "KT-1", "MET");

        received(subscriber, 1);

        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void aWebhookOfAnotherUnitIsNotKnownAndARemovedOneNotEither() {
        String id = created(subscriber).get("id").asString();
        Api stranger = new Api(port, TestIssuer.shared().token("x", "elsewhere", null, "operator"));

        assertThat(stranger.get("/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/" + id + "/deliveries").status()).isEqualTo(404);
        assertThat(stranger.delete("/" + id).status()).isEqualTo(404);
        assertThat(api.get("").body().get("items")).hasSize(1);
        assertThat(api.delete("/" + id).status()).isEqualTo(204);
        assertThat(api.get("/" + id).status()).isEqualTo(404);
        Document kept = Objects.requireNonNull(database.getCollection("webhooks").find(Filters.eq("_id", id)).first());
        assertThat(kept.getList("secrets", Document.class)).isEmpty();
    }

    private static void verify(String secret, Got got) throws Exception {
        new com.standardwebhooks.Webhook(secret).verify(got.body(), HttpHeaders.of(got.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))), (name, value) -> true));
    }
}
