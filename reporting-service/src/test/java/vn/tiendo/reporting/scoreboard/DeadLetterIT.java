package vn.tiendo.reporting.scoreboard;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DeadLetterIT extends RunningService {

    private static final String SUBMISSIONS = "tiendo.submissions.v1";
    private static final String OPERATOR = TestIssuer.shared().token("van-hanh", "thuan-an", null, "operator");
    private static final String ALL = "/api/v1/dead-letters";

    @AutoClose
    private final Broker broker = new Broker();

    private final Reader reader;
    private final MeterRegistry meters;
    private final String key = "dead-" + UUID.randomUUID();

    DeadLetterIT(@LocalServerPort int port, @Autowired MeterRegistry meters) {
        reader = new Reader(port);
        this.meters = meters;
    }

    /** The newest one of this test that is open. */
    private JsonNode letter() {
        return await().atMost(Duration.ofSeconds(60)).until(() -> reader.get(ALL + "?state=OPEN&topic=" + SUBMISSIONS, OPERATOR).body()
                .get("items").valueStream().filter(each -> each.path("key").asString("").equals(key)).findFirst(),
                found -> found.isPresent()).orElseThrow();
    }

    private static String address(JsonNode letter) {
        return ALL + "/" + letter.get("id").asString();
    }

    @Test
    void whatNoListenerCanReadIsListedWithItsCauseAndContent() {
        broker.record(SUBMISSIONS, key, Map.of("ce_type", "rubbish"), "no event at all");

        JsonNode letter = letter();
        Answer one = reader.get(address(letter), OPERATOR);

        assertThat(letter.has("content")).isFalse();
        assertThat(letter.at("/origin/topic").asString()).isEqualTo(SUBMISSIONS);
        assertThat(letter.at("/origin/consumer").asString()).isNotBlank();
        assertThat(letter.at("/origin/offset").isNumber()).isTrue();
        assertThat(letter.get("cause").asString()).matches("failed to deserialize \\(\\w+\\)");
        assertThat(one.body().at("/content/text").asString()).isEqualTo("no event at all");
        assertThat(one.body().at("/content/headers")).hasToString("{\"ce_type\":\"rubbish\"}");
        assertThat(meters.get("tiendo.dead.letters.open").gauge().value()).isPositive();
    }

    @Test
    void sentAgainItComesAsItCameToTheTopicThatItCameFrom() {
        SmallPlan plan = SmallPlan.fresh();
        broker.event(SUBMISSIONS + ".dlt", key, "vn.tiendo.measurement.submission-praised.v9", plan.id(), 7, "{\"praise\":true}");
        JsonNode letter = letter();

        Answer sent = reader.post(address(letter) + ":send-again", OPERATOR, "");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body().get("state").asString()).isEqualTo("SENT_AGAIN");
        assertThat(sent.body().at("/settled/by/id").asString()).isEqualTo("van-hanh");
        assertThat(Events.read(Infrastructure.shared().bootstrapServers(), SUBMISSIONS, event -> key.equals(event.key()), 1,
                Duration.ofSeconds(20))).singleElement().satisfies(event -> {
                    assertThat(event.headers()).containsEntry("ce_sequence", "7").containsEntry("ce_subject", plan.id())
                            .allSatisfy((name, value) -> assertThat(name).doesNotStartWith("kafka_dlt"));
                    assertThat(event.json()).isEqualTo("{\"praise\":true}");
                });
        assertThat(reader.post(address(letter) + ":send-again", OPERATOR, "").status()).isEqualTo(409);
    }

    @Test
    void whatFailsOnceMoreIsAnotherDeadLetter() {
        broker.record(SUBMISSIONS, key, Map.of(), "still no event");
        JsonNode first = letter();

        reader.post(address(first) + ":send-again", OPERATOR, "");
        JsonNode second = letter();

        assertThat(second.get("id").asString()).isGreaterThan(first.get("id").asString());
    }

    @Test
    void discardedItSaysWhyAndIsOpenNoMore() {
        broker.record(SUBMISSIONS, key, Map.of(), "not for us");
        JsonNode letter = letter();

        Answer nothingSaid = reader.post(address(letter) + ":discard", OPERATOR, "{\"reason\":\" \"}");
        Answer discarded = reader.post(address(letter) + ":discard", OPERATOR, "{\"reason\":\"thử nghiệm\"}");

        assertThat(nothingSaid.status()).isEqualTo(422);
        assertThat(discarded.body().at("/settled/reason").asString()).isEqualTo("thử nghiệm");
        assertThat(reader.get(address(letter), OPERATOR).body().get("state").asString()).isEqualTo("DISCARDED");
        assertThat(reader.post(address(letter) + ":send-again", OPERATOR, "").body().get("given").asString()).isEqualTo("DISCARDED");
    }

    @Test
    void aFilterThatIsMisspeltIsRefused() {
        assertThat(reader.get(ALL + "?state=CLOSED&limit=0", OPERATOR).body().get("errors")).hasSize(2);
    }
}
