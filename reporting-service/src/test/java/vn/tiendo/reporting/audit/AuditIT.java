package vn.tiendo.reporting.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.Outcome;
import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.EventProducer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.audit.AuditApi.Answer;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

class AuditIT extends RunningService {

    private static final String TOPIC = "tiendo.audit.v1";
    private static final String TYPE = "vn.tiendo.audit.recorded.v1";

    private static EventProducer producer;

    private final String ward = "w" + UUID.randomUUID().toString().substring(0, 13);
    private final Chain chain = new Chain(ward, ward + "-2024/dia-chinh/2024-M06");
    private final String leader = token(ward, "leader");
    private final AuditApi api;

    AuditIT(@LocalServerPort int port) {
        api = new AuditApi(port);
    }

    @BeforeAll
    static void open() {
        producer = new EventProducer();
    }

    @AfterAll
    static void close() {
        producer.close();
    }

    private static String token(String unit, String... roles) {
        return TestIssuer.shared().token("someone", unit, null, roles);
    }

    private static void publish(AuditRecord record) {
        producer.event(TOPIC, record.unit(), TYPE, record.chain(), record.number(),
                JsonMapper.shared().writeValueAsString(record.fields()));
    }

    @Test
    void whatTheServicesRecordIsReadNewestFirstWithEverythingInIt() {
        AuditRecord filed = chain.next("submission.file");
        AuditRecord refused = chain.next("submission.approve", Outcome.REFUSED, "chi");
        publish(filed);
        publish(refused);

        Answer answer = api.until("", leader, 2);

        assertThat(answer.records()).containsExactly("submission.approve 2", "submission.file 1");
        var first = answer.body().at("/items/0");
        assertThat(first.at("/actor/name").asString()).isEqualTo("Người chi");
        assertThat(first.get("reason").asString()).isEqualTo("own-figures");
        assertThat(first.at("/origin/requestId").asString()).isEqualTo("r-2");
        assertThat(first.get("previous").asString()).isEqualTo(filed.hash());
        assertThat(first.get("hash").asString()).isEqualTo(refused.hash());
        assertThat(first.get("anchored").booleanValue()).isFalse();
    }

    @Test
    void repeatsAndLateRecordsChangeNothingAndWhatIsThereIsNeverWrittenOver() {
        AuditRecord filed = chain.next("submission.file");
        AuditRecord submitted = chain.next("submission.submit");
        Chain forger = new Chain(ward, ward + "-2024/dia-chinh/2024-M06");
        publish(submitted);
        publish(filed);
        api.until("", leader, 2);

        publish(submitted);
        publish(forger.next("submission.forged"));
        publish(chain.next("submission.approve"));

        assertThat(api.until("", leader, 3).records())
                .containsExactly("submission.approve 3", "submission.submit 2", "submission.file 1");
    }

    @Test
    void unknownEventsArePassedOverAndBrokenOnesGoToTheDeadLettersWhileTheRestGoesOn() {
        publish(chain.next("submission.file"));
        producer.event(TOPIC, ward, "vn.tiendo.audit.praised.v9", chain.id(), 1, "{}");
        producer.record(TOPIC, ward, Map.of(), "no event at all");
        producer.event(TOPIC, ward, TYPE, chain.id(), 1, "{\"chain\":\"x\",\"number\":1,\"unit\":\"" + ward + "\"}");
        publish(chain.next("submission.submit"));

        assertThat(api.until("", leader, 2).records()).containsExactly("submission.submit 2", "submission.file 1");
        assertThat(Events.read(Infrastructure.shared().bootstrapServers(), TOPIC + ".dlt",
                event -> ward.equals(event.key()), 2, ofSeconds(20))).hasSize(2);
    }

    @Test
    void everyFilterLetsThroughWhatItNames() {
        publish(chain.next("submission.file"));
        publish(chain.next("submission.approve", Outcome.REFUSED, "chi"));
        publish(new Chain(ward, "other").next("plan.draft"));
        api.until("", leader, 3);

        assertThat(api.get("?actor=chi", leader).records()).containsExactly("submission.approve 2");
        assertThat(api.get("?action=submission.file", leader).records()).containsExactly("submission.file 1");
        assertThat(api.get("?action=submission", leader).records()).hasSize(2);
        assertThat(api.get("?action=sub", leader).records()).isEmpty();
        assertThat(api.get("?outcome=REFUSED", leader).records()).containsExactly("submission.approve 2");
        assertThat(api.get("?object=other", leader).records()).containsExactly("plan.draft 1");
        assertThat(api.get("?department=dia-chinh", leader).records()).hasSize(3);
        assertThat(api.get("?department=cong-an", leader).records()).isEmpty();
        assertThat(api.get("?from=2024-06-18T10:02:00%2B07:00", leader).records())
                .containsExactly("submission.approve 2");
        assertThat(api.get("?from=2024-06-18T10:02:00+07:00&to=2024-06-18T03:02:00Z", leader).records()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeatAlsoWithinOneMoment() {
        for (int i = 0; i < 5; i++) {
            publish(new Chain(ward, "object-" + i).next("submission.file"));
        }
        api.until("", leader, 5);

        Answer first = api.get("?limit=2", leader);
        Answer second = api.get("?limit=2&after=" + first.body().get("next").asString(), leader);
        Answer third = api.get("?limit=2&after=" + second.body().get("next").asString(), leader);

        assertThat(List.of(first, second, third)).flatExtracting(page -> page.body().get("items").valueStream()
                .map(item -> item.get("object").asString()).toList())
                .containsExactlyInAnyOrder("object-0", "object-1", "object-2", "object-3", "object-4");
        assertThat(third.body().has("next")).isFalse();
    }

    @Test
    void wrongQuestionsAreAnsweredWithEverythingThatIsWrong() {
        Answer wrong = api.get("?from=yesterday&outcome=MAYBE&after=x&limit=0", leader);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").valueStream().map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("/from", "/outcome", "/after", "/limit");
        assertThat(api.get("?limit=many", leader).status()).isEqualTo(400);
    }

    @Test
    void anOperatorReadsTheirUnitAndThoseBelowAndALeaderOnlyTheirOwn() {
        String city = "c" + ward;
        unit(city, city);
        unit(ward, city, ward);
        publish(chain.next("submission.file"));
        publish(new Chain(city, "city").next("unit.keep"));
        publish(new Chain("", "nobody-" + ward).next("session.login-failed"));
        String operator = token(city, "operator");
        String ofCity = "?actor=binh&from=2024-06-18T03:00:00Z";

        api.until("?unit=" + ward, operator, 1);
        assertThat(api.until(ofCity + "&object=city", operator, 1).records()).containsExactly("unit.keep 1");
        assertThat(api.until(ofCity + "&object=nobody-" + ward, operator, 1).records())
                .containsExactly("session.login-failed 1");
        assertThat(api.get("", token(city, "leader")).records()).containsExactly("unit.keep 1");
        assertThat(api.get("", token(ward, "operator")).records()).containsExactly("submission.file 1");
        assertThat(api.get("?unit=" + city, token(ward, "operator")).code()).isEqualTo("other-unit");
        assertThat(api.get("?unit=" + ward, token(city, "leader")).code()).isEqualTo("other-unit");
        assertThat(api.get("?unit=no-such-unit", operator).code()).isEqualTo("other-unit");
        assertThat(api.get("/anchors?unit=" + ward, operator).status()).isEqualTo(200);
    }

    private static void unit(String id, String... path) {
        producer.event("tiendo.units.v1", id, "vn.tiendo.plan.unit-changed.v1", id, 1,
                "{\"id\":\"%s\",\"name\":\"Đơn vị\",\"kind\":\"WARD\",\"unitPath\":[\"%s\"],\"version\":1}"
                        .formatted(id, String.join("\",\"", path)));
    }
}
