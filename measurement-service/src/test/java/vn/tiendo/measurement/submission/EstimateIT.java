package vn.tiendo.measurement.submission;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** An estimate that was approved gives way to the actual figure. */
@MeasurementIT
class EstimateIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private String address = "";

    @BeforeEach
    void anEstimateIsApproved() {
        plan = PlanEvents.inForce(plans);
        address = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
        Api.officer(port).file(filing(plan, "{'target':'N','value':{'kind':'NUMBER','number':50},'quality':'ESTIMATED'},"
                + number("N2", "7")));
        Api.reviewer(port).post(address + ":approve", "");
    }

    @Test
    void theActualFigureIsTakenWithoutAReasonAndTheDifferenceIsKept() {
        Answer filed = Api.officer(port).file(filing(plan, number("N", "45") + "," + number("N2", "7")));
        Api.reviewer(port).post(address + ":approve", "");

        Answer submission = Api.officer(port).get(address);

        assertThat(filed.text("/state")).isEqualTo("SUBMITTED");
        assertThat(filed.json().at("/counts/unchanged").asInt()).isEqualTo(1);
        assertThat(submission.text("/state")).isEqualTo("APPROVED");
        assertThat(submission.json().at("/figures/0/revision").asInt()).isEqualTo(2);
        assertThat(submission.json().at("/figures/0/estimate/value/number").asInt()).isEqualTo(50);
        assertThat(submission.json().at("/figures/0/estimate/difference").asInt()).isEqualTo(-5);
        assertThat(submission.json().at("/figures/0/estimate/differencePercent").asInt()).isEqualTo(-10);
        assertThat(submission.json().at("/figures/1").has("estimate")).isFalse();
    }

    @Test
    void anythingElseThatIsApprovedStays() {
        assertThat(Api.officer(port).file(filing(plan, number("N2", "8"))).text("/code")).isEqualTo("wrong-state");
    }
}
