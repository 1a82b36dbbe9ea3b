package vn.tiendo.measurement.submission;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.PlanEvents.publish;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** Figures are due when plan-service says so: as it told the plan, and as it told later that the dates have moved. */
@MeasurementIT
class DueDatesIT {

    private final String plan = "p-" + UUID.randomUUID();

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    @BeforeEach
    void aPlanWithDatesIsInForce() {
        publish(PlanEvents.IN_FORCE, plan, 1, PlanEvents.plan(plan).replaceFirst("\\{", "{" + june("2024-06-20") + ","));
        await("2024-06-20");
    }

    @Test
    void whatIsReportedOnTheDayThatThePlanTellsIsOnTime() {
        Answer onTime = report("dia-chinh", "N", "2024-06-20");
        Answer late = report("cong-an", "O", "2024-06-21");

        assertThat(onTime.text("/dueOn")).as("not the 17th, as the decree alone would have it").isEqualTo("2024-06-20");
        assertThat(onTime.json().path("late").asBoolean(true)).isFalse();
        assertThat(late.text("/dueOn")).isEqualTo("2024-06-20");
        assertThat(late.json().path("late").asBoolean(false)).isTrue();
    }

    @Test
    void aHolidayThatIsKnownLaterMovesWhatIsNotBegunYet() {
        report("dia-chinh", "N", "2024-06-20");
        publish("vn.tiendo.plan.plan-dates-changed.v1", plan, 1,
                "{\"plan\":\"" + plan + "\",\"version\":1," + june("2024-06-21") + "}");
        await("2024-06-21");

        Answer moved = report("cong-an", "O", "2024-06-21");
        Answer begun = Api.officer(port).get("/api/v1/submissions/" + plan + "/dia-chinh/2024-M06");

        assertThat(moved.text("/dueOn")).isEqualTo("2024-06-21");
        assertThat(moved.json().path("late").asBoolean(true)).isFalse();
        assertThat(begun.text("/dueOn")).as("it keeps the dates with which it was begun").isEqualTo("2024-06-20");
    }

    private Answer report(String department, String target, String day) {
        String body = filing(plan, target.equals("O") ? "{'target':'O','value':{'kind':'COUNT','count':0}}" : number(target, "55"),
                ",'reportedOn':'" + day + "'").replace("dia-chinh", department);
        Answer filed = Api.of(port, "an", "lai-thieu", department, "officer").file(body);
        assertThat(filed.status()).as(filed.json().toString()).isEqualTo(201);
        return filed;
    }

    private static String june(String due) {
        return "\"dates\":[{\"period\":\"2024-M06\",\"from\":\"2024-05-15\",\"closing\":\"2024-06-14\",\"due\":\"" + due + "\"}]";
    }

    private void await(String due) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> plans.find(plan).map(Plan::dates).stream()
                .flatMap(dates -> dates.values().stream()).anyMatch(june -> june.due().toString().equals(due)));
    }
}
