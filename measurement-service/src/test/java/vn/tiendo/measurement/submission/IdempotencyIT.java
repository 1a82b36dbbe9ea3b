package vn.tiendo.measurement.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.corrected;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** What is sent again under the same key is taken once. */
@MeasurementIT
class IdempotencyIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;

    private String plan = "";
    private String key = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        key = "key-of-" + plan;
    }

    @Test
    void aRetryGetsTheFirstAnswerEvenAfterOthersChangedTheSubmission() {
        Answer first = file(number("N", "55"));
        Api.reviewer(port).post(address() + ":send-back", "{\"reason\":\"Sai\"}");
        Api.officer(port).file(filing(plan, corrected("N", "56")));

        Answer again = file(number("N", "55"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void theSameKeyWithAnotherContentIsRefused() {
        file(number("N", "55"));

        Answer other = file(number("N", "56"));
        Answer partly = Api.officer(port).post("/api/v1/submissions?mode=partial", filing(plan, number("N", "55")),
                "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("key-reused");
        assertThat(other.errors()).containsExactly("/Idempotency-Key key-reused");
        assertThat(partly.text("/code")).isEqualTo("key-reused");
    }

    @Test
    void theKeysOfOthersAreTheirOwn() {
        file(number("N", "55"));
        Api police = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");

        Answer theirs = police.file(filing(plan, "{'target':'O','value':{'kind':'COUNT','count':0}}")
                .replace("dia-chinh", "cong-an"), "Idempotency-Key", key);

        assertThat(theirs.status()).isEqualTo(201);
    }

    @Test
    void aRefusedRequestFreesItsKey() {
        assertThat(file(number("N", "-1")).status()).isEqualTo(422);

        assertThat(file(number("N", "1")).status()).isEqualTo(201);
    }

    @Test
    void aDryRunTakesNoKey() {
        Answer dry = Api.officer(port).post("/api/v1/submissions?dryRun=true", filing(plan, number("N", "5")),
                "Idempotency-Key", key);

        assertThat(dry.status()).isEqualTo(200);
        assertThat(file(number("N", "6")).status()).isEqualTo(201);
    }

    @Test
    void whatIsStillInWorkIsNotBegunAgain() {
        file(number("N", "55"));
        forgetTheReceipt();

        Answer again = file(number("N", "55"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("key-in-work");
    }

    @Test
    void whatACrashLeftBehindIsTakenUp() {
        file(number("N", "55"));
        forgetTheReceipt();
        keys().updateOne(Filters.eq("_id", "an " + key), Updates.set("until", Instant.now().minusSeconds(1)));

        assertThat(file(number("N", "55")).status()).isEqualTo(201);
    }

    @Test
    void aKeyLastsForADay() {
        file(number("N", "55"));
        keys().updateOne(Filters.eq("_id", "an " + key),
                Updates.set("since", Instant.now().minus(Duration.ofHours(25))));

        Answer other = file(number("N2", "1"));

        assertThat(other.text("/code")).isNotEqualTo("key-reused");
    }

    @Test
    void aHundredRepetitionsAtOnceAreTakenOnce() throws Exception {
        Callable<Answer> repetition = () -> file(number("N", "55"));
        List<Future<Answer>> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(Collections.nCopies(100, repetition));
        }

        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isIn(Set.of(201, 409));
        }
        assertThat(version()).isEqualTo(1);
        assertThat(file(number("N", "55")).status()).isEqualTo(201);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        Answer answer = Api.officer(port).file(filing(plan, number("N", "55")), "Idempotency-Key", "a b");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("/Idempotency-Key malformed-key");
    }

    @Test
    void theReceiptOfADraftThatSavesItselfIsFoundHoweverManyThereAre() {
        Answer first = draft("0");
        for (int i = 1; i <= SubmissionDocuments.MOST_RECEIPTS + 5; i++) {
            Api.officer(port).file(draftOf(Integer.toString(i)));
        }

        assertThat(Api.officer(port).get(first.header("Location")).json()).isEqualTo(first.json());
        assertThat(draft("0").json()).isEqualTo(first.json());
        Document stored = database.getCollection("submissions").find(Filters.eq("plan", plan)).first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("receipts", Document.class)).hasSize(SubmissionDocuments.MOST_RECEIPTS);
    }

    private Answer file(String figures) {
        return Api.officer(port).file(filing(plan, figures), "Idempotency-Key", key);
    }

    private Answer draft(String number) {
        return Api.officer(port).file(draftOf(number), "Idempotency-Key", key);
    }

    private String draftOf(String number) {
        return filing(plan, number("N", number), ",'submit':false");
    }

    private void forgetTheReceipt() {
        database.getCollection("submissions").deleteOne(Filters.eq("plan", plan));
    }

    private MongoCollection<Document> keys() {
        return database.getCollection("keys");
    }

    private String address() {
        return "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
    }

    private long version() {
        return Api.officer(port).get(address()).json().path("version").asLong();
    }
}
