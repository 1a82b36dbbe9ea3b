package vn.tiendo.local;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** The steps of deploy/observability/runbooks/year-end.md, one after the other. */
@Order(36)
@ExtendWith(OneInstallation.class)
class YearEndIT {

    private static final String OLD = "lai-thieu-2051";
    private static final String NEW = "lai-thieu-2052";
    private static final String DEPARTMENT = "cong-an";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void theNewYearBeginsBesideTheOldOneWhichIsClosedWhenItsReportIsOut(Ward ward) throws Exception {
        ward.enterUnits();
        ward.putInForce(LivePageIT.plan(OLD, 2051), DEPARTMENT, figure(OLD, "2051-M12"));
        Api api = ward.api();
        putOff(ward, "2052-02-15");

        JsonNode draft = ofLastYear(api.get("/api/v1/plans/" + OLD, ward.person("ke-hoach")).body());
        ward.putInForce(draft, DEPARTMENT, figure(NEW, "2052-M01"));
        assertThat(owed(ward, OLD, "2051-M12").get("dueOn").asString()).isEqualTo("2051-12-15");
        assertThat(owed(ward, NEW, "2052-M02").get("dueOn").asString()).isEqualTo("2052-02-16");
        putOff(ward, "2052-02-15", "2052-02-16");
        Awaitility.await().atMost(PATIENCE).until(() -> owed(ward, NEW, "2052-M02").get("dueOn").asString().equals("2052-02-19"));

        assertThat(taken(ward, figure(OLD, "2051-M12"))).isEqualTo(201);
        api.post("/api/v1/submissions/" + OLD + "/" + DEPARTMENT + "/2051-M12:approve", ward.person("kiem-tra"), Api.JSON.createObjectNode());
        Awaitility.await().atMost(PATIENCE).until(() -> status(ward).equals("MISSED"));
        api.post("/api/v1/plans/" + OLD + ":close", ward.person("lanh-dao"), Api.JSON.createObjectNode());

        Awaitility.await().atMost(PATIENCE).until(() -> taken(ward, figure(OLD, "2051-M11")) == 409);
        assertThat(status(ward)).isEqualTo("MISSED");
        assertThat(taken(ward, figure(NEW, "2052-M01"))).isEqualTo(201);
    }

    private static JsonNode ofLastYear(JsonNode old) {
        ObjectNode plan = LivePageIT.plan(NEW, 2052);
        plan.set("sections", old.at("/sections"));
        return plan;
    }

    /** Days off of 2052, whoever asks for which. */
    private static void putOff(Ward ward, String... days) throws Exception {
        ObjectNode holidays = Api.JSON.createObjectNode();
        holidays.putArray("workedInstead");
        var off = holidays.putArray("off");
        for (String day : days) off.addObject().put("date", day).put("name", "Nghỉ bù");
        ward.api().put("/api/v1/holidays/2052", ward.person("van-hanh"), holidays);
    }

    private static JsonNode owed(Ward ward, String plan, String period) throws Exception {
        return ward.api().get("/api/v1/obligations?plan=" + plan + "&department=" + DEPARTMENT + "&period=" + period,
                ward.person("kiem-tra")).body().at("/items/0");
    }

    private static ObjectNode figure(String plan, String period) {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", plan).put("department", DEPARTMENT).put("period", period);
        body.putArray("figures").addObject().put("target", "T-1").put("explanation", "Một vụ trong tháng")
                .putObject("value").put("kind", "COUNT").put("count", 1);
        return body;
    }

    private static int taken(Ward ward, ObjectNode figures) throws Exception {
        return ward.api().attempt("/api/v1/submissions", ward.department(DEPARTMENT), figures).status();
    }

    private static String status(Ward ward) throws Exception {
        return ward.api().get("/api/v1/scoreboards/" + OLD, "").body().at("/sections/0/targets/0/verdict/status").asString("");
    }
}
