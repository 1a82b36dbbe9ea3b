package vn.tiendo.measurement.submission;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Author;
import vn.tiendo.measurement.submission.domain.Samples;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.platform.caller.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.corrected;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;
import static vn.tiendo.measurement.submission.Bodies.value;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.changed;

@MeasurementIT
class SubmissionIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;

    private String plan = "";
    private String address = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        address = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
    }

    @Test
    void figuresAreFiledSentBackCorrectedAndApproved() {
        Api officer = Api.officer(port);
        Api reviewer = Api.reviewer(port);

        Answer filed = officer.file(filing(plan, number("N", "55.50") + "," + number("N2", "12500000000")));
        Answer back = reviewer.post(address + ":send-back", "{\"reason\":\"Kiểm tra lại\"}");
        Answer again = officer.file(filing(plan, corrected("N", "56") + "," + number("N2", "12500000000")));
        Answer approved = reviewer.post(address + ":approve", "");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.header("ETag")).isEqualTo("\"1\"");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text("/sentBackReason")).isEqualTo("Kiểm tra lại");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("version").asLong()).isEqualTo(3);
        assertThat(approved.text("/state")).isEqualTo("APPROVED");
        assertThat(approved.header("ETag")).isEqualTo("\"4\"");
        Answer read = officer.get(address);
        assertThat(read.json()).isEqualTo(approved.json());
        assertThat(read.json().at("/figures/0/revisions")).hasSize(2);
        assertThat(read.json().at("/figures/1/revisions")).hasSize(1);
        assertThat(read.json().at("/figures/0/revision").asInt()).isEqualTo(2);
    }

    @Test
    void aReceiptProvesWhatWasReceived() throws NoSuchAlgorithmException {
        String body = filing(plan, number("N", "55"), ",'reportedOn':'2024-06-17'");

        Answer filed = Api.officer(port).file(body);

        assertThat(filed.text("/sha256")).isEqualTo(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8))));
        assertThat(filed.text("/receivedFrom/id")).isEqualTo("an");
        assertThat(filed.text("/dueOn")).isEqualTo("2024-06-17");
        assertThat(filed.json().path("late").asBoolean()).isFalse();
        assertThat(Api.officer(port).get(filed.header("Location")).json()).isEqualTo(filed.json());
        assertThat(Api.reviewer(port).get(filed.header("Location")).status()).isEqualTo(200);
        assertThat(Api.of(port, "x", "lai-thieu", "cong-an", "officer").get(filed.header("Location")).status())
                .isEqualTo(404);
        assertThat(Api.officer(port).get(filed.header("Location") + "9").status()).isEqualTo(404);
        assertThat(Api.officer(port).get("/api/v1/receipts/nothing").status()).isEqualTo(404);
    }

    @Test
    void whatIsReceivedAfterTheDueDayIsLate() {
        assertThat(Api.officer(port).file(filing(plan, number("N", "55"))).json().path("late").asBoolean()).isTrue();
    }

    @Test
    void aDraftIsKeptMergedAndHandedInLater() {
        Api officer = Api.officer(port);

        Answer first = officer.file(filing(plan, number("N", "80"), ",'submit':false"));
        Answer second = officer.file(filing(plan, number("N", "55") + "," + number("N2", "1"), ",'submit':false"));
        Answer submitted = officer.post(address + ":submit", "");

        assertThat(first.text("/state")).isEqualTo("DRAFT");
        assertThat(second.status()).isEqualTo(200);
        assertThat(submitted.text("/state")).isEqualTo("SUBMITTED");
        assertThat(submitted.json().path("figures")).hasSize(2);
        assertThat(submitted.json().at("/figures/0/revisions")).hasSize(1);
    }

    @Test
    void figuresWithErrorsAreLeftOutWhereThatIsAskedFor() {
        String figures = number("N", "55") + "," + number("P", "101") + ",{'target':'N2'}";

        Answer filed = Api.officer(port).post("/api/v1/submissions?mode=partial", filing(plan, figures));

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().at("/counts/stored").asInt()).isEqualTo(1);
        assertThat(filed.json().at("/counts/refused").asInt()).isEqualTo(2);
        assertThat(filed.errors()).containsExactly("/figures/2/value required", "/figures/1/value/number above-whole");
        assertThat(Api.officer(port).get(filed.header("Location")).json()).isEqualTo(filed.json());
        assertThat(Api.officer(port).get(address).json().path("figures")).hasSize(1);
        assertThat(Api.officer(port).post("/api/v1/submissions?mode=some&dryRun=yes", filing(plan, figures)).errors())
                .containsExactly("/dryRun unknown-value", "/mode unknown-value");
    }

    @Test
    void whatWasHandedInIsTakenBackBeforeADecision() {
        Api officer = Api.officer(port);
        officer.file(filing(plan, number("N", "55")));

        Answer withdrawn = officer.post(address + ":withdraw", "");

        assertThat(withdrawn.text("/state")).isEqualTo("DRAFT");
        assertThat(Api.reviewer(port).post(address + ":approve", "").status()).isEqualTo(409);
        assertThat(Api.reviewer(port).post(address + ":withdraw", "").status()).isEqualTo(403);
        assertThat(officer.file(filing(plan, corrected("N", "56"))).text("/state")).isEqualTo("SUBMITTED");
        assertThat(published("tiendo.submissions.v1", 3).get(1).attribute("type"))
                .isEqualTo(type("submission-withdrawn"));
    }

    @Test
    void aCorrectionThatIsTakenBackIsStillAskedFor() {
        Api officer = Api.officer(port);
        officer.file(filing(plan, number("N", "55")));
        Answer before = Api.reviewer(port).post(address + ":send-back", "{\"reason\":\"Kiểm tra lại\"}");
        officer.file(filing(plan, corrected("N", "65")));

        Answer withdrawn = officer.post(address + ":withdraw", "");

        assertThat(withdrawn.text("/state")).isEqualTo("SENT_BACK");
        assertThat(withdrawn.text("/sentBackReason")).isEqualTo("Kiểm tra lại");
        assertThat(withdrawn.text("/submittedAt")).isEqualTo(before.text("/submittedAt"));
    }

    @Test
    void singleFiguresAreReopened() {
        Api officer = Api.officer(port);
        Api reviewer = Api.reviewer(port);
        officer.file(filing(plan, number("N", "55") + "," + number("N2", "1")));
        reviewer.post(address + ":approve", "");

        Answer reopened = reviewer.post(address + ":reopen",
                "{\"figures\":[{\"target\":\"N\"}],\"reason\":\"Số chính thức\"}");

        assertThat(reopened.text("/state")).isEqualTo("SENT_BACK");
        assertThat(reopened.text("/open/0/target")).isEqualTo("N");
        assertThat(officer.file(filing(plan, corrected("N2", "2"))).errors())
                .containsExactly("/figures/0 figure-not-open");
        assertThat(officer.file(filing(plan, corrected("N", "56"))).text("/state")).isEqualTo("SUBMITTED");
    }

    @Test
    void everyChangeIsPublishedAndApprovedFiguresWithoutNames() {
        Api.officer(port).file(filing(plan, number("N", "80"), ",'submit':false"));
        Api.officer(port).post(address + ":submit", "");
        Api.reviewer(port).post(address + ":send-back", "{\"reason\":\"Sai\"}");
        Api.officer(port).post(address + ":submit", "");
        Api.reviewer(port).post(address + ":approve", "");
        Api.reviewer(port).post(address + ":reopen", "{\"figures\":[{\"target\":\"N\"}],\"reason\":\"Sửa\"}");

        List<PublishedEvent> events = published("tiendo.submissions.v1", 6);
        assertThat(events).extracting(event -> event.attribute("type")).containsExactly(
                type("submission-drafted"), type("submission-submitted"), type("submission-sent-back"),
                type("submission-submitted"), type("submission-approved"), type("submission-reopened"));
        assertThat(events).extracting(event -> event.attribute("sequence"))
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(events).allSatisfy(event -> {
            String name = String.valueOf(event.attribute("type")).replace("vn.tiendo.measurement.", "");
            Schemas.check(Path.of("contract/events/" + name + ".schema.json"), event.json());
            assertThat(event.key()).isEqualTo(plan);
            assertThat(event.attribute("partitionkey")).isEqualTo(plan);
        });
        PublishedEvent figures = published("tiendo.figures.v1", 1).getFirst();
        assertThat(figures.attribute("subject")).isEqualTo(plan + "/dia-chinh/2024-M06");
        assertThat(figures.attribute("sequence")).isEqualTo("5");
        Schemas.check(Path.of("contract/events/figures-approved.v1.schema.json"), figures.json());
    }

    @Test
    void submissionsAreListedPageByPageAsFarAsTheCallerMaySeeThem() {
        for (String period : List.of("2024-M01", "2024-M02", "2024-M03")) {
            Api.officer(port).file(filing(plan, number("N", "1")).replace("2024-M06", period));
        }
        Api police = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");
        police.file(filing(plan, "{'target':'O','value':{'kind':'COUNT','count':0}}").replace("dia-chinh", "cong-an"));
        String all = "/api/v1/submissions?plan=" + plan;

        Answer page = Api.reviewer(port).get(all + "&limit=3");
        Answer rest = Api.reviewer(port).get(all + "&limit=3&after=" + page.text("/next"));

        assertThat(ids(page)).containsExactly(plan + "/cong-an/2024-M06", plan + "/dia-chinh/2024-M01",
                plan + "/dia-chinh/2024-M02");
        assertThat(ids(rest)).containsExactly(plan + "/dia-chinh/2024-M03");
        assertThat(rest.json().has("next")).isFalse();
        assertThat(ids(police.get(all))).containsExactly(plan + "/cong-an/2024-M06");
        assertThat(ids(police.get(all + "&department=dia-chinh"))).isEmpty();
        assertThat(ids(Api.reviewer(port).get(all + "&period=2024-M02&state=SUBMITTED&department=dia-chinh")))
                .containsExactly(plan + "/dia-chinh/2024-M02");
        assertThat(ids(Api.reviewer(port).get(all + "&state=APPROVED"))).isEmpty();
        assertThat(Api.officer(port).get("/api/v1/submissions").json().path("items").size()).isGreaterThanOrEqualTo(3);
        assertThat(Api.reviewer(port).get("/api/v1/submissions?period=June&state=GONE&limit=0").errors())
                .containsExactlyInAnyOrder("/period malformed-period", "/state unknown-value", "/limit out-of-range");
    }

    @Test
    void whatIsStoredIsReadBackAsItWas() {
        Submission reopened = changed(Samples.approved(ContractTest.everyKind())
                .reopen(Set.of(ContractTest.everyKind()[0].key()), "Sửa", REVIEWER, AT));
        var collection = database.getCollection("read-back");

        collection.insertOne(SubmissionForm.of(reopened));

        @Nullable Document stored = collection.find().first();
        assertThat(SubmissionForm.read(Objects.requireNonNull(stored))).isEqualTo(reopened);
    }

    @Test
    void figuresFromBeforeTheKindOfWhoEnteredThemWasRecordedAreThoseOfPersons() {
        var collection = database.getCollection("old");
        Document old = SubmissionForm.of(Samples.submitted(Samples.figure("N", Samples.number("1"))));
        Document revision = old.getList("figures", Document.class).getFirst().getList("revisions", Document.class)
                .getFirst();
        List.of("enteredByKind", "enteredByDepartment", "onBehalfOf").forEach(revision::remove);
        old.getList("receipts", Document.class).getFirst().remove("onBehalfOf");
        collection.insertOne(old);

        Submission read = SubmissionForm.read(Objects.requireNonNull(collection.find().first()));

        assertThat(read.figures().firstEntry().getValue().current().author())
                .isEqualTo(new Author("an", Caller.Kind.PERSON, null, null));
        assertThat(read.receipts().getFirst().from().onBehalfOf()).isNull();
    }

    private List<PublishedEvent> published(String topic, int count) {
        return Events.read(Infrastructure.shared().bootstrapServers(), topic, event -> plan.equals(event.key()), count,
                Duration.ofSeconds(20));
    }

    private static String type(String name) {
        return "vn.tiendo.measurement." + name + ".v1";
    }

    private static List<String> ids(Answer answer) {
        return answer.json().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    @Test
    void aCountKeepsWhatItCounts() {
        String listed = "{'kind':'COUNT','count':1,'occurrences':[{'on':'2024-06-03','note':'Ông A'}]}";

        Answer outside = Api.officer(port).file(filing(plan, value("C", listed.replace("06-03", "07-03"))));
        Answer filed = Api.officer(port).file(filing(plan, value("C", listed)));
        Answer approved = Api.reviewer(port).post(address + ":approve", "");

        assertThat(outside.errors()).containsExactly("/figures/0/value/occurrences/0/on outside-period");
        assertThat(filed.status()).isEqualTo(201);
        assertThat(approved.text("/figures/0/value/occurrences/0/note")).isEqualTo("Ông A");
        assertThat(approved.text("/figures/0/value/occurrences/0/on")).isEqualTo("2024-06-03");
    }
}
