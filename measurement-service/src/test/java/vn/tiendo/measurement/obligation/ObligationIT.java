package vn.tiendo.measurement.obligation;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.Bodies;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan of the tests is of 2024, so that all of it is past. */
@MeasurementIT
class ObligationIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private String address = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        address = "/api/v1/obligations?plan=" + plan;
    }

    @Test
    void anOfficerSeesWhatTheirDepartmentOwesAndTheReviewerAll() {
        Api police = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");

        assertThat(states(Api.officer(port).get(address))).hasSize(12 + 4).allMatch(each -> each.endsWith("LATE"));
        assertThat(states(police.get(address))).hasSize(12).allMatch(each -> each.startsWith("cong-an"));
        assertThat(states(Api.reviewer(port).get(address))).hasSize(12 + 12 + 4);
        assertThat(states(Api.of(port, "x", "lai-thieu", "van-phong", "analyst").get(address))).isEmpty();
        assertThat(states(Api.of(port, "y", "an-phu", "dia-chinh", "reviewer").get(address))).isEmpty();
    }

    @Test
    void whatIsFiledMovesIt() {
        Api officer = Api.officer(port);
        String june = address + "&period=2024-M06&department=dia-chinh";

        officer.file(Bodies.filing(plan, Bodies.number("N", "5"), ",'submit':false"));
        Answer drafted = officer.get(june);
        officer.file(Bodies.filing(plan, Bodies.number("N", "5") + "," + Bodies.number("N2", "6")
                , ",'reportedOn':'2024-06-17'"));
        Answer sent = officer.get(june);
        Api.reviewer(port).post("/api/v1/submissions/" + plan + "/dia-chinh/2024-M06:approve", "");
        Answer approved = officer.get(june + "&state=APPROVED");

        assertThat(drafted.text("/items/0/state")).isEqualTo("LATE");
        assertThat(drafted.text("/items/0/submissionState")).isEqualTo("DRAFT");
        assertThat(drafted.json().at("/items/0/given").asInt()).isEqualTo(1);
        assertThat(sent.text("/items/0/state")).isEqualTo("SENT");
        assertThat(sent.json().at("/items/0/given").asInt()).isEqualTo(2);
        assertThat(sent.text("/items/0/dueOn")).isEqualTo("2024-06-17");
        assertThat(states(approved)).containsExactly("dia-chinh 2024-M06 APPROVED");
    }

    @Test
    void aReviewerGivesMoreTimeForWhatWasNotBegun() {
        String june = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06:extend";
        String body = "{\"until\":\"2024-06-24\",\"reason\":\"Chờ số liệu\"}";

        Answer extended = Api.reviewer(port).post(june, body);

        assertThat(extended.status()).isEqualTo(200);
        assertThat(extended.text("/extension/until")).isEqualTo("2024-06-24");
        assertThat(extended.text("/extension/by")).isEqualTo("binh");
        Answer owed = Api.officer(port).get(address + "&period=2024-M06");
        assertThat(owed.text("/items/0/extendedTo")).isEqualTo("2024-06-24");
        assertThat(Api.officer(port).file(Bodies.filing(plan, Bodies.number("N", "5"), ",'reportedOn':'2024-06-24'"))
                .json().path("late").asBoolean()).isFalse();
        assertThat(Api.officer(port).post(june, body).status()).isEqualTo(403);
        assertThat(Api.reviewer(port).post(june, body).status()).isEqualTo(409);
        assertThat(Api.reviewer(port).post(june.replace("2024-M06", "2024-S1"), body).status()).isEqualTo(404);
        assertThat(Api.reviewer(port).post(june.replace("2024-M06", "2024-M07"), "{}").errors())
                .containsExactlyInAnyOrder("/until required", "/reason reason-required");
    }

    @Test
    void theyComePageByPageByTheirDueDay() {
        Answer first = Api.reviewer(port).get(address + "&limit=20");
        Answer rest = Api.reviewer(port).get(address + "&limit=20&after=" + first.text("/next"));

        assertThat(states(first)).hasSize(20).doesNotContainAnyElementsOf(states(rest));
        assertThat(states(rest)).hasSize(8);
        assertThat(rest.json().has("next")).isFalse();
        assertThat(first.json().path("items").valueStream().map(each -> each.path("dueOn").asString())).isSorted();
    }

    @Test
    void punctualityIsTheDepartmentsCount() {
        Api.officer(port).file(Bodies.filing(plan, Bodies.number("N", "5"), ",'reportedOn':'2024-06-17'"));

        Answer answer = Api.reviewer(port).get("/api/v1/obligations/punctuality?plan=" + plan);

        assertThat(answer.json().path("items")).hasSize(2);
        assertThat(answer.text("/items/1/department")).isEqualTo("dia-chinh");
        assertThat(answer.json().at("/items/1/due").asInt()).isEqualTo(16);
        assertThat(answer.json().at("/items/1/handedIn").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/items/1/onTime").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsAskedWronglyIsToldAtOnce() {
        assertThat(Api.officer(port).get("/api/v1/obligations?period=June&state=GONE&limit=0").errors())
                .containsExactlyInAnyOrder("/period malformed-period", "/state unknown-value", "/limit out-of-range");
        assertThat(Api.officer(port).get("/api/v1/obligations/punctuality").status()).isEqualTo(400);
        Api unscoped = Api.system(port, "phan-mem", "dia-chinh", List.of("officer"), "submissions:write");
        assertThat(unscoped.get(address).status()).isEqualTo(403);
    }

    private static List<String> states(Answer answer) {
        return answer.json().path("items").valueStream().map(each -> each.path("department").asString() + " "
                + each.path("period").asString() + " " + each.path("state").asString()).toList();
    }
}
