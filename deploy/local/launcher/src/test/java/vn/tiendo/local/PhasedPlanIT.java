package vn.tiendo.local;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan says of its own pace and of its own dates is what the other services judge by. */
@Order(32)
@ExtendWith(OneInstallation.class)
class PhasedPlanIT {

    private static final String PLAN = "lai-thieu-2023";
    private static final String DEPARTMENT = "cong-an";

    @Test
    void aVerdictStandsOnThePhasedScheduleAndAReceiptOnTheReportingCycle(Ward ward) throws Exception {
        ward.enterUnits();
        ward.putInForce(plan(), DEPARTMENT, figure("2023-M01", "50"));

        var receipts = List.of(approved(ward, "2023-M01", "50"), approved(ward, "2023-M02", "60"),
                approved(ward, "2023-M03", "70"));
        var march = verdict(ward, "180");
        approved(ward, "2023-M04", "4");
        var april = verdict(ward, "184");

        assertThat(receipts).extracting(each -> each.get("dueOn").asString())
                .containsExactly("2023-02-05", "2023-03-05", "2023-04-05");
        assertThat(march.get("expected").decimalValue()).isEqualByComparingTo("100");
        assertThat(march.get("status").asString()).isEqualTo("ON_TRACK");
        assertThat(april.get("expected").decimalValue()).as("a third of the way from 100 to 400").isEqualByComparingTo("200");
        assertThat(april.get("status").asString()).isEqualTo("AT_RISK");
    }

    /** 100 by the end of the first quarter, 400 by the middle of the year; months are closed on their last day. */
    private static ObjectNode plan() {
        var plan = LivePageIT.plan(PLAN, 2023);
        plan.putArray("reportingCycles").addObject().put("frequency", "MONTHLY").put("closingDay", 0)
                .put("sendingDays", 5).put("dayKind", "CALENDAR");
        var target = (ObjectNode) plan.at("/sections/0/targets/0");
        target.put("title", "Cấp căn cước công dân").put("text", "Cấp 1.000 thẻ căn cước công dân.")
                .put("unitOfMeasure", "thẻ").put("measure", "NUMBER");
        target.putObject("rule").put("kind", "AT_LEAST").putObject("bound").put("value", 1000);
        var expected = target.putArray("expected");
        expected.addObject().put("period", "2023-Q1").put("value", 100);
        expected.addObject().put("period", "2023-S1").put("value", 400);
        return plan;
    }

    private static ObjectNode figure(String period, String number) {
        var body = Api.JSON.createObjectNode().put("plan", PLAN).put("department", DEPARTMENT).put("period", period);
        body.putArray("figures").addObject().put("target", "T-1").putObject("value").put("kind", "NUMBER")
                .put("number", new BigDecimal(number));
        return body;
    }

    private static JsonNode approved(Ward ward, String period, String number) throws Exception {
        var receipt = ward.api().post("/api/v1/submissions", ward.department(DEPARTMENT), figure(period, number)).body();
        ward.api().post("/api/v1/submissions/" + PLAN + "/" + DEPARTMENT + "/" + period + ":approve",
                ward.person("kiem-tra"), Api.JSON.createObjectNode());
        return receipt;
    }

    /** That of the plan's only target, once it counts so much. */
    private static JsonNode verdict(Ward ward, String attained) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> ward.api().get("/api/v1/scoreboards/" + PLAN, "").body().at("/sections/0/targets/0/verdict"),
                verdict -> verdict.path("attained").isNumber()
                        && verdict.get("attained").decimalValue().compareTo(new BigDecimal(attained)) == 0);
    }
}
