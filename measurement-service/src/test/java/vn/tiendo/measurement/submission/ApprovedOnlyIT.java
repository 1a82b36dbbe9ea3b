package vn.tiendo.measurement.submission;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.corrected;
import static vn.tiendo.measurement.submission.Bodies.filing;

/** Units above see what was approved, and nothing of the way there. */
@MeasurementIT
class ApprovedOnlyIT {

    private static final String WRONG = "7777777";
    private static final String RIGHT = "55";

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;

    private String plan = "";
    private String address = "";
    private String wrongReceipt = "";
    private String wrongEvidence = "";
    private String rightEvidence = "";

    /** A file with a wrong figure, which the reviewer comments and sends back, and the right one, which is approved. */
    @BeforeEach
    void aFigureIsApprovedAfterItWasSentBack() {
        plan = PlanEvents.inForce(plans);
        address = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
        wrongEvidence = evidence("sai");
        rightEvidence = evidence("đúng");
        wrongReceipt = officer().post("/api/v1/submissions?plan=" + plan + "&department=dia-chinh&period=2024-M06&submit=false",
                ("target,value\nN," + WRONG + "\n").getBytes(StandardCharsets.UTF_8), "Content-Type", "text/csv").header("Location");
        officer().file(filing(plan, shownBy(corrected("N", WRONG), wrongEvidence)));
        reviewer().post(address + "/comments", "{\"target\":\"N\",\"text\":\"" + WRONG + " là nhầm\"}");
        reviewer().post(address + ":send-back", "{\"reason\":\"Sai\"}");
        officer().file(filing(plan, shownBy(corrected("N", RIGHT), rightEvidence)));
        reviewer().post(address + ":approve", "");
    }

    @Test
    void theUnitItselfSeesTheWholeWay() {
        Answer whole = reviewer().get(address);

        assertThat(whole.json().at("/figures/0/revisions")).hasSize(2);
        assertThat(whole.json().at("/comments/0/count").asInt()).isEqualTo(1);
        assertThat(reviewer().get(address + "/comments").text("/items/0/text")).contains(WRONG);
        assertThat(reviewer().get(wrongReceipt + "/original").body()).isNotEmpty();
        assertThat(history(reviewer())).contains(WRONG, RIGHT);
        assertThat(evidence(reviewer())).contains(wrongEvidence, rightEvidence);
    }

    @Test
    void unitsAboveSeeTheRevisionThatWasApproved() {
        for (String role : List.of("analyst", "reviewer", "leader", "supervisor", "planner")) {
            Api above = Api.of(port, "x", "thuan-an", null, role);
            Answer seen = above.get(address + "?warnings=true");

            assertThat(seen.json().at("/figures/0/value/number").asInt()).isEqualTo(55);
            assertThat(seen.json().at("/figures/0/revisions")).hasSize(1);
            assertThat(seen.json().at("/figures/0/revisions/0/revision").asInt()).isEqualTo(2);
            assertThat(seen.json().has("comments")).isFalse();
            assertThat(seen.json().has("warnings")).isFalse();
            assertThat(history(above)).contains(RIGHT).doesNotContain(WRONG);
        }
    }

    @Test
    void unitsAboveSeeNothingOfTheWayThere() {
        for (String trace : List.of(address + "/comments", wrongReceipt, wrongReceipt + "/original")) {
            assertThat(analyst().get(trace).text("/code")).isEqualTo("other-unit");
        }
        assertThat(evidence(analyst())).contains(rightEvidence).doesNotContain(wrongEvidence);
        assertThat(analyst().get("/api/v1/evidence/" + wrongEvidence).status()).isEqualTo(404);
        assertThat(analyst().get("/api/v1/evidence/" + wrongEvidence + "/content").status()).isEqualTo(404);
        assertThat(analyst().get("/api/v1/evidence/" + rightEvidence + "/content").status()).isEqualTo(200);
    }

    @Test
    void whatWasApprovedBeforeThatWasNotedIsSeenStill() {
        MongoCollection<Document> stored = database.getCollection(SubmissionDocuments.COLLECTION);
        Document id = new Document("_id", plan + "/dia-chinh/2024-M06");
        Document before = Objects.requireNonNull(stored.find(id).first());
        before.getList("figures", Document.class).forEach(figure ->
                figure.getList("revisions", Document.class).forEach(revision -> revision.remove("approved")));
        stored.replaceOne(id, before);

        Answer seen = analyst().get(address);

        assertThat(seen.json().at("/figures/0/revisions")).hasSize(1);
        assertThat(seen.json().at("/figures/0/value/number").asInt()).isEqualTo(55);
    }

    private static String shownBy(String figure, String evidence) {
        return figure.replaceFirst("}$", ",'evidence':['" + evidence + "']}");
    }

    private String evidence(String content) {
        return officer().post("/api/v1/evidence?plan=" + plan + "&department=dia-chinh&period=2024-M06&target=N&name=a.pdf",
                ("%PDF-1.4\n% " + content + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8), "Content-Type", "application/pdf").text("/id");
    }

    private String evidence(Api caller) {
        return caller.get("/api/v1/evidence?plan=" + plan + "&department=dia-chinh&period=2024-M06").json().toString();
    }

    private String history(Api caller) {
        return new String(caller.get("/api/v1/figures/lai-thieu/dia-chinh/figures.csv?revisions=true&plan=" + plan).body(),
                StandardCharsets.UTF_8);
    }

    private Api officer() {
        return Api.officer(port);
    }

    private Api reviewer() {
        return Api.reviewer(port);
    }

    private Api analyst() {
        return Api.of(port, "phan-tich", "thuan-an", null, "analyst");
    }
}
