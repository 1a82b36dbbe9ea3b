package vn.tiendo.measurement.submission;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** Every endpoint for every role: own and other department, other ward, the city above, another city. */
@MeasurementIT
class AccessIT {

    private static final String DECISION = "{\"figures\":[{\"target\":\"N\"}],\"reason\":\"Sai\"}";

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private String submitted = "";
    private String approved = "";

    /** Ward lai-thieu of thuan-an; 2024-M05 is approved, 2024-M06 submitted. */
    @BeforeEach
    void oneIsSubmittedAndOneApproved() {
        plan = PlanEvents.inForce(plans);
        submitted = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
        approved = submitted.replace("M06", "M05");
        Api.officer(port).file(filing(plan, number("N", "1")));
        Api.officer(port).file(filing(plan, number("N", "1")).replace("M06", "M05"));
        Api.reviewer(port).post(approved + ":approve", "");
    }

    /**
     * Columns: role, unit and department; the answer to filing, to reading what is submitted and its receipt, to
     * submitting, to the decisions on it, to reading what is approved; to reading its receipt; how many of the two are listed.
     */
    @ParameterizedTest
    @CsvSource({
            "officer,    lai-thieu, dia-chinh, 409, 200, 409, 403, 200, 200, 2",
            "officer,    lai-thieu, cong-an,   403, 404, 404, 404, 404, 404, 0",
            "officer,    an-phu,    dia-chinh, 403, 404, 404, 404, 404, 404, 0",
            "officer,    thuan-an,  dia-chinh, 403, 404, 404, 404, 404, 404, 0",
            "officer,    di-an,     dia-chinh, 403, 404, 404, 404, 404, 404, 0",
            "reviewer,   an-phu,    ,          403, 404, 404, 404, 404, 404, 0",
            "reviewer,   thuan-an,  ,          403, 404, 404, 404, 200, 403, 1",
            "reviewer,   di-an,     ,          403, 404, 404, 404, 404, 404, 0",
            "leader,     lai-thieu, ,          403, 200, 403, 403, 200, 200, 2",
            "leader,     an-phu,    ,          403, 404, 404, 404, 404, 404, 0",
            "leader,     thuan-an,  ,          403, 404, 404, 404, 200, 403, 1",
            "supervisor, lai-thieu, ,          403, 200, 403, 403, 200, 200, 2",
            "supervisor, thuan-an,  ,          403, 404, 404, 404, 200, 403, 1",
            "supervisor, di-an,     ,          403, 404, 404, 404, 404, 404, 0",
            "planner,    lai-thieu, ,          403, 200, 403, 403, 200, 200, 2",
            "planner,    an-phu,    ,          403, 404, 404, 404, 404, 404, 0",
            "planner,    thuan-an,  ,          403, 404, 404, 404, 200, 403, 1",
            "analyst,    lai-thieu, ,          403, 404, 404, 404, 404, 404, 0",
            "analyst,    thuan-an,  ,          403, 404, 404, 404, 200, 403, 1",
            "analyst,    di-an,     ,          403, 404, 404, 404, 404, 404, 0",
            "operator,   lai-thieu, dia-chinh, 403, 404, 404, 404, 404, 404, 0",
            "operator,   thuan-an,  ,          403, 404, 404, 404, 404, 404, 0"})
    void whoIsAnsweredWhat(String role, String unit, @Nullable String department, int file, int read, int submit,
            int decide, int readApproved, int receiptOfApproved, int listed) {
        Api caller = Api.of(port, "x", unit, department, role);

        assertThat(caller.file(filing(plan, number("N", "2"))).status()).isEqualTo(file);
        assertThat(caller.get(submitted).status()).isEqualTo(read);
        assertThat(caller.get(receipt("M06")).status()).isEqualTo(read);
        assertThat(caller.post(submitted + ":submit", "").status()).isEqualTo(submit);
        assertThat(caller.post(submitted + ":approve", "").status()).isEqualTo(decide);
        assertThat(caller.post(submitted + ":send-back", "{\"reason\":\"Sai\"}").status()).isEqualTo(decide);
        assertThat(caller.post(submitted + ":reopen", DECISION).status()).isEqualTo(decide);
        assertThat(caller.get(approved).status()).isEqualTo(readApproved);
        assertThat(caller.get(receipt("M05")).status()).isEqualTo(receiptOfApproved);
        assertThat(listed(caller)).hasSize(listed);
    }

    @Test
    void theReviewerOfTheUnitDecides() {
        Api reviewer = Api.of(port, "x", "lai-thieu", null, "reviewer");

        assertThat(reviewer.file(filing(plan, number("N", "2"))).status()).isEqualTo(403);
        assertThat(reviewer.post(submitted + ":submit", "").status()).isEqualTo(403);
        assertThat(listed(reviewer)).hasSize(2);
        assertThat(reviewer.post(submitted + ":send-back", "{\"reason\":\"Sai\"}").status()).isEqualTo(200);
        assertThat(Api.officer(port).post(submitted + ":submit", "").status()).isEqualTo(200);
        assertThat(reviewer.post(submitted + ":approve", "").status()).isEqualTo(200);
        assertThat(reviewer.post(submitted + ":reopen", DECISION).status()).isEqualTo(200);
    }

    @Test
    void whatMayNotBeKnownIsNotToldByAConditionEither() {
        Answer answer = Api.of(port, "x", "an-phu", null, "reviewer")
                .post(submitted + ":approve", "", "If-Match", "\"9\"");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().has("submission")).isFalse();
    }

    @Test
    void aRefusalTellsWhatWouldDo() {
        Answer department = Api.of(port, "x", "lai-thieu", "cong-an", "officer").file(filing(plan, number("N", "2")));
        Answer role = Api.officer(port).post(submitted + ":approve", "");
        Answer unit = Api.of(port, "x", "an-phu", "dia-chinh", "officer").file(filing(plan, number("N", "2")));

        assertThat(department.text("/code")).isEqualTo("other-department");
        assertThat(department.text("/expected/0")).isEqualTo("cong-an");
        assertThat(role.text("/code")).isEqualTo("role-required");
        assertThat(role.text("/expected/0")).isEqualTo("reviewer");
        assertThat(unit.text("/code")).isEqualTo("other-unit");
        assertThat(unit.text("/detail")).isNotBlank();
    }

    @Test
    void aSystemDoesWhatItsScopesAllow() {
        Api reader = Api.system(port, "may", "dia-chinh", List.of("officer"), "submissions:read");
        Api writer = Api.system(port, "may", "dia-chinh", List.of("officer"), "submissions:write");
        String july = filing(plan, number("N", "1")).replace("M06", "M07");

        assertThat(reader.get(submitted).status()).isEqualTo(200);
        assertThat(listed(reader)).hasSize(2);
        assertThat(reader.file(july).text("/code")).isEqualTo("scope-required");
        assertThat(reader.file(july).text("/expected/0")).isEqualTo("submissions:write");
        assertThat(reader.post(submitted + ":submit", "").status()).isEqualTo(403);
        assertThat(writer.file(july).status()).isEqualTo(201);
        assertThat(writer.get(submitted).text("/code")).isEqualTo("scope-required");
        assertThat(writer.get(receipt("M06")).status()).isEqualTo(403);
        assertThat(writer.get("/api/v1/submissions").text("/code")).isEqualTo("scope-required");
    }

    @Test
    void whatTheSystemOfADepartmentEnteredItsPeopleDoNotApprove() {
        String july = filing(plan, number("N", "1")).replace("M06", "M07");
        Api.system(port, "may", "dia-chinh", List.of("officer"), "submissions:write").file(july);
        String address = submitted.replace("M06", "M07");

        Answer own = Api.of(port, "binh", "lai-thieu", "dia-chinh", "reviewer").post(address + ":approve", "");
        Answer other = Api.of(port, "binh", "lai-thieu", "van-phong", "reviewer").post(address + ":approve", "");

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("/code")).isEqualTo("own-figures");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text("/figures/0/enteredByKind")).isEqualTo("SYSTEM");
        assertThat(other.text("/figures/0/enteredByDepartment")).isEqualTo("dia-chinh");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        Api nobody = new Api(port, null);

        assertThat(nobody.get("/api/v1/submissions").status()).isEqualTo(401);
        assertThat(nobody.get(receipt("M05")).status()).isEqualTo(401);
        assertThat(nobody.post(submitted + ":approve", "").status()).isEqualTo(401);
        assertThat(nobody.post(submitted + ":submit", "").status()).isEqualTo(401);
        assertThat(nobody.post(submitted + ":send-back", DECISION).status()).isEqualTo(401);
        assertThat(nobody.post(submitted + ":reopen", DECISION).status()).isEqualTo(401);
    }

    private String receipt(String month) {
        return "/api/v1/receipts/" + plan + ".dia-chinh.2024-" + month + ".1";
    }

    private List<String> listed(Api caller) {
        return caller.get("/api/v1/submissions?plan=" + plan).json().path("items").valueStream()
                .map(item -> item.path("id").asString()).toList();
    }
}
