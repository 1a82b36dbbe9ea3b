package vn.tiendo.measurement.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;

/** With a virus scanner. */
@MeasurementIT
class ScannedIT {

    private static final FakeClamd CLAMD = new FakeClamd();

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;

    private String plan = "";

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) {
        properties.add("tiendo.evidence.scanner.host", () -> "127.0.0.1");
        properties.add("tiendo.evidence.scanner.port", CLAMD::port);
    }

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    @AfterEach
    void itIsWellAgain() {
        CLAMD.hurt(false);
    }

    @Test
    void whatIsCleanIsTaken() {
        assertThat(attach(Samples.pdf("x".repeat(300_000))).status()).isEqualTo(201);
    }

    @Test
    void whatIsInfectedIsNotKeptAndIsRecorded() {
        Answer answer = attach(Samples.pdf(FakeClamd.EICAR));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("file-infected");
        assertThat(answer.text("/errors/0/given")).isEqualTo("Eicar-Test-Signature");
        assertThat(kept()).isZero();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> recorded()
                .contains("submission.attach REFUSED file-infected: Eicar-Test-Signature"));
    }

    @Test
    void whatCannotBeJudgedIsNotKept() {
        CLAMD.hurt(true);

        Answer answer = attach(Samples.pdf("a"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(kept()).isZero();
    }

    private Answer attach(byte[] file) {
        return Api.officer(port).post("/api/v1/evidence?plan=" + plan
                + "&department=dia-chinh&period=2024-M06&target=N", file, "Content-Type", "application/pdf");
    }

    private long kept() {
        return database.getCollection("evidence").countDocuments(Filters.eq("plan", plan));
    }

    private List<String> recorded() {
        return database.getCollection("audit_journal").find().into(new ArrayList<>()).stream()
                .flatMap(journal -> journal.getList("audit", Document.class).stream())
                .filter(record -> record.getString("object").startsWith(plan)).map(record -> record.getString("action") + " "
                        + record.getString("outcome") + " " + record.getString("reason")).toList();
    }
}
