package vn.tiendo.measurement.comment;

import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

@MeasurementIT
class CommentIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;

    private String submission = "";

    @BeforeEach
    void oneIsSubmitted() {
        String plan = PlanEvents.inForce(plans);
        submission = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
        Api.officer(port).file(filing(plan, number("N", "64")));
    }

    @Test
    void officerAndReviewerTalkAboutAFigure() {
        String before = Api.officer(port).get(submission).header("ETag");

        Answer asked = say(Api.reviewer(port), "N", "Tháng trước là 71, sao nay còn 64?");
        Answer answered = say(Api.officer(port), "N", "Đã trừ 7 cơ sở ngừng hoạt động.");
        say(Api.reviewer(port), "N2", "Còn thiếu.");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.text("/by/id")).isEqualTo("binh");
        assertThat(asked.text("/at")).isNotBlank();
        assertThat(answered.json().has("onBehalfOf")).isFalse();
        assertThat(texts("")).containsExactly("Tháng trước là 71, sao nay còn 64?", "Đã trừ 7 cơ sở ngừng hoạt động.",
                "Còn thiếu.");
        assertThat(texts("?target=N2")).containsExactly("Còn thiếu.");
        Answer read = Api.officer(port).get(submission);
        assertThat(read.json().at("/comments").toString())
                .isEqualTo("[{\"target\":\"N\",\"count\":2},{\"target\":\"N2\",\"count\":1}]");
        assertThat(read.header("ETag")).isEqualTo(before);
    }

    @Test
    void itIsListedByPages() {
        for (int i = 0; i < 3; i++) {
            say(Api.officer(port), "N", "Ý kiến " + i);
        }

        Answer first = Api.officer(port).get(submission + "/comments?limit=2");

        assertThat(first.json().path("items")).hasSize(2);
        assertThat(texts("?after=" + first.text("/next"))).containsExactly("Ý kiến 2");
        assertThat(Api.officer(port).get(submission + "/comments?limit=0").status()).isEqualTo(400);
    }

    @Test
    void itIsRecordedInTheSameWrite() {
        String id = say(Api.reviewer(port), "N", "Kiểm tra lại").text("/id");

        Document stored = Objects.requireNonNull(database.getCollection("comments").find(Filters.eq("_id", id)).first());

        assertThat(stored.getList("audit", Document.class)).singleElement().satisfies(record -> {
            assertThat(record.getString("action")).isEqualTo("submission.comment");
            assertThat(record.getString("chain")).isEqualTo("measurement-service/comments/" + id);
        });
    }

    @Test
    void whatIsNamedByAKeyIsSaidOnce() {
        String key = submission.replace('/', '-');
        String body = "{\"target\":\"N\",\"text\":\"Đã kiểm tra\"}";

        Answer first = Api.officer(port).post(submission + "/comments", body, "Idempotency-Key", key);
        Answer again = Api.officer(port).post(submission + "/comments", body, "Idempotency-Key", key);
        Answer other = Api.officer(port).post(submission + "/comments", body.replace("tra", "lại"), "Idempotency-Key", key);
        Answer another = Api.reviewer(port).post(submission + "/comments", body, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(other.errors()).containsExactly("/Idempotency-Key key-reused");
        assertThat(another.text("/by/id")).isEqualTo("binh");
        assertThat(texts("")).containsExactly("Đã kiểm tra", "Đã kiểm tra");
        assertThat(Api.officer(port).post(submission + "/comments", body, "Idempotency-Key", "hai chu").errors())
                .containsExactly("/Idempotency-Key malformed-key");
    }

    @Test
    void whatIsWrongIsTold() {
        Answer empty = Api.officer(port).post(submission + "/comments", "{}");
        Answer foreign = say(Api.officer(port), "O", "x".repeat(2001));

        assertThat(empty.errors()).containsExactlyInAnyOrder("/target required", "/text required");
        assertThat(foreign.errors()).containsExactlyInAnyOrder("/target not-reporting-department", "/text out-of-range");
    }

    @Test
    void othersSeeAndSayNothing() {
        Api other = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");
        Api leader = Api.of(port, "x", "lai-thieu", null, "leader");

        assertThat(say(other, "N", "x").status()).isEqualTo(404);
        assertThat(other.get(submission + "/comments").status()).isEqualTo(404);
        assertThat(say(leader, "N", "x").text("/code")).isEqualTo("role-required");
        assertThat(leader.get(submission + "/comments").status()).isEqualTo(200);
        assertThat(new Api(port, null).get(submission + "/comments").status()).isEqualTo(401);
    }

    private Answer say(Api by, String target, String text) {
        return by.post(submission + "/comments", "{\"target\":\"" + target + "\",\"text\":\"" + text + "\"}");
    }

    private List<String> texts(String query) {
        return Api.officer(port).get(submission + "/comments" + query).json().path("items").valueStream()
                .map(item -> item.path("text").asString()).toList();
    }
}
