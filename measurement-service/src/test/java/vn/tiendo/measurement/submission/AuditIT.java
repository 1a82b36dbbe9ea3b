package vn.tiendo.measurement.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.ContentHash;
import vn.tiendo.audit.Outcome;
import vn.tiendo.audit.RecordDocument;
import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tiendo.measurement.submission.Bodies.corrected;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** What is on record of what was done and of what was tried. */
@MeasurementIT
class AuditIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;

    private String plan = "";
    private String id = "";
    private String address = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        id = plan + "/dia-chinh/2024-M06";
        address = "/api/v1/submissions/" + id;
    }

    @AfterEach
    void allIsThereAgain() {
        Infrastructure.shared().resumeBroker();
    }

    @Test
    void theChangesOfASubmissionAreOneChain() {
        Api.officer(port).file(filing(plan, number("N", "55")));
        Api.reviewer(port).post(address + ":send-back", "{\"reason\":\"Kiểm tra lại\"}");
        Api.officer(port).file(filing(plan, corrected("N", "56")));
        Api.reviewer(port).post(address + ":approve", "");
        Api.reviewer(port).post(address + ":reopen", "{\"figures\":[{\"target\":\"N\"}],\"reason\":\"Sửa\"}");
        Api.officer(port).post(address + ":submit", "");

        List<AuditRecord> records = records();

        assertThat(records).extracting(AuditRecord::action, record -> record.actor().id(), AuditRecord::before,
                AuditRecord::after, AuditRecord::outcome).containsExactly(
                        tuple("submission.file", "an", null, 1L, Outcome.DONE),
                        tuple("submission.send-back", "binh", 1L, 2L, Outcome.DONE),
                        tuple("submission.file", "an", 2L, 3L, Outcome.DONE),
                        tuple("submission.approve", "binh", 3L, 4L, Outcome.DONE),
                        tuple("submission.reopen", "binh", 4L, 5L, Outcome.DONE),
                        tuple("submission.submit", "an", 5L, 6L, Outcome.DONE));
        assertThat(records).allSatisfy(record -> {
            assertThat(record.chain()).isEqualTo("measurement-service/submissions/" + id);
            assertThat(record.object()).isEqualTo(id);
            assertThat(record.unit()).isEqualTo("lai-thieu");
            assertThat(record.department()).isEqualTo("dia-chinh");
            assertThat(record.holds()).isTrue();
        });
        for (int i = 1; i < records.size(); i++) {
            assertThat(records.get(i).previous()).isEqualTo(records.get(i - 1).hash());
            assertThat(records.get(i).number()).isEqualTo(records.get(i - 1).number() + 1);
        }
        assertThat(records.getLast().content()).isEqualTo(ContentHash.of(stored(BsonDocument.class)));
    }

    @Test
    void aRefusedApprovalLeavesARecord() {
        Api both = Api.of(port, "an", "lai-thieu", "dia-chinh", "officer", "reviewer");
        both.file(filing(plan, number("N", "1")));

        both.post(address + ":approve", "");
        Api.officer(port).post(address + ":approve", "");
        Api.of(port, "dung", "an-phu", null, "reviewer").post(address + ":approve", "");
        Api.of(port, "chi", "lai-thieu", "cong-an", "officer").file(filing(plan, number("N", "2")));

        assertThat(tried(4)).extracting(AuditRecord::action, record -> record.actor().id(), AuditRecord::reason,
                AuditRecord::before, AuditRecord::outcome).containsExactlyInAnyOrder(
                        tuple("submission.approve", "an", "own-figures", 1L, Outcome.REFUSED),
                        tuple("submission.approve", "an", "role-required", 1L, Outcome.REFUSED),
                        tuple("submission.approve", "dung", "not-found", 1L, Outcome.REFUSED),
                        tuple("submission.file", "chi", "other-department", null, Outcome.REFUSED));
        assertThat(records()).hasSize(1);
    }

    @Test
    void whatIsMerelyWrongLeavesNone() {
        Api.officer(port).file(filing(plan, number("N", "-1")));
        Api.officer(port).file(filing(plan, number("N", "1")));
        Api.officer(port).file(filing(plan, number("N", "2")), "If-Match", "\"9\"");
        Api.officer(port).post(address + ":submit", "");
        Api.officer(port).post(address + ":approve", "");

        assertThat(tried(1)).extracting(AuditRecord::reason).containsExactly("role-required");
    }

    @Test
    void aRecordIsPublishedWithTheChangeThatItTellsOfAlsoWhenTheBrokerWasAway() {
        Infrastructure.shared().pauseBroker();
        Api.officer(port).file(filing(plan, number("N", "1")));
        assertThat(pending()).containsExactlyInAnyOrder("tiendo.submissions.v1", "tiendo.audit.v1");

        Infrastructure.shared().resumeBroker();

        PublishedEvent record = published("tiendo.audit.v1", "measurement-service/submissions/" + id);
        assertThat(record.key()).isEqualTo("lai-thieu");
        assertThat(record.attribute("type")).isEqualTo("vn.tiendo.audit.recorded.v1");
        assertThat(record.attribute("sequence")).isEqualTo("1");
        assertThat(record.json()).contains("submission.file", records().getFirst().hash());
        assertThat(published("tiendo.submissions.v1", id).attribute("sequence")).isEqualTo("1");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> pending().isEmpty());
    }

    @Test
    void whatWasTriedIsNamedShortlyWhateverWasGiven() {
        Api police = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");

        Answer answer = police.file(filing("x".repeat(500_000), number("N", "2")).replace("dia-chinh", "\\ud800"));

        assertThat(answer.status()).isEqualTo(403);
        List<AuditRecord> tried = Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                () -> tried("x".repeat(140)), found -> !found.isEmpty());
        assertThat(tried).singleElement().satisfies(record -> {
            assertThat(record.department()).isEqualTo("?");
            assertThat(record.holds()).isTrue();
        });
    }

    @Test
    void textsThatTheStoreWouldNotGiveBackAreRefused() {
        Answer half = Api.officer(port).file(explained("half \\ud800 a character"));
        Answer control = Api.officer(port).file(explained("nothing \\u0000"));
        Answer whole = Api.officer(port).file(explained("whole \\ud83d\\ude00"));

        assertThat(control.errors()).containsExactly("/figures/0/explanation malformed-text");
        assertThat(half.errors()).containsExactly("/figures/0/explanation malformed-text");
        assertThat(whole.status()).isEqualTo(201);
        assertThat(records().getLast().content()).isEqualTo(ContentHash.of(stored(BsonDocument.class)));
    }

    private String explained(String explanation) {
        return filing(plan, "{'target':'N','value':{'kind':'NUMBER','number':1},'explanation':'" + explanation + "'}");
    }

    @Test
    void neitherReadingNorListingShowsIt() {
        Api.officer(port).file(filing(plan, number("N", "1")));

        assertThat(Api.officer(port).get(address).json().has("audit")).isFalse();
        assertThat(Api.officer(port).get("/api/v1/submissions?plan=" + plan).json().at("/items/0").has("audit")).isFalse();
    }

    private List<AuditRecord> records() {
        return stored(Document.class).getList("audit", Document.class).stream().map(RecordDocument::read).toList();
    }

    /** Topics of the events that the document still has to publish. */
    private List<String> pending() {
        return stored(Document.class).getList("outbox", Document.class, List.of()).stream()
                .map(event -> event.getString("topic")).toList();
    }

    private <T> T stored(Class<T> type) {
        return Objects.requireNonNull(database.getCollection("submissions", type).find(Filters.eq("_id", id)).first());
    }

    private List<AuditRecord> tried(int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::tried, found -> found.size() >= count);
    }

    private List<AuditRecord> tried() {
        return tried(id);
    }

    private List<AuditRecord> tried(String object) {
        return database.getCollection("audit_journal").find(Filters.eq("unit", "lai-thieu")).into(new ArrayList<>())
                .stream().flatMap(journal -> journal.getList("audit", Document.class).stream())
                .map(RecordDocument::read).filter(record -> record.object().equals(object)).toList();
    }

    private static PublishedEvent published(String topic, String subject) {
        return Events.read(Infrastructure.shared().bootstrapServers(), topic,
                event -> subject.equals(event.attribute("subject")), 1, Duration.ofSeconds(30)).getFirst();
    }
}
