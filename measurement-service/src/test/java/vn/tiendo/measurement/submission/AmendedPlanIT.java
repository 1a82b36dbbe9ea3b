package vn.tiendo.measurement.submission;

import java.time.Duration;

import org.awaitility.Awaitility;
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

/** Figures are checked against the version of the plan that counts for their period. */
@MeasurementIT
class AmendedPlanIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    @Test
    void aFigureIsCheckedAgainstTheVersionThatCountsForItsPeriod() {
        next(2, PlanEvents.plan(plan).replace("\"id\": \"N2\"", "\"id\": \"N3\"")
                .replace("\"version\": 1", "\"version\": 2, \"effectiveFrom\": \"2024-07-01\""));
        Api officer = Api.officer(port);

        Answer june = officer.file(filing(plan, number("N2", "5")));
        Answer july = officer.file(filing(plan, number("N2", "5")).replace("2024-M06", "2024-M07"));
        Answer amended = officer.file(filing(plan, number("N3", "5")).replace("2024-M06", "2024-M07"));

        assertThat(june.status()).isEqualTo(201);
        assertThat(july.status()).isEqualTo(422);
        assertThat(july.text("/errors/0/code")).isEqualTo("unknown-target");
        assertThat(amended.status()).isEqualTo(201);
    }

    @Test
    void aClosedPlanTakesInNothingMoreButWhatWasSubmittedIsDecided() {
        Api officer = Api.officer(port);
        Api reviewer = Api.reviewer(port);
        String june = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
        officer.file(filing(plan, number("N", "5")));
        officer.file(filing(plan, number("N", "5"), ",'submit':false").replace("2024-M06", "2024-M05"));
        next(2, PlanEvents.plan(plan).replace("\"version\": 1", "\"version\": 2, \"state\": \"CLOSED\""));

        Answer late = officer.file(filing(plan, number("N", "6")).replace("2024-M06", "2024-M07"));
        Answer drafted = officer.post(june.replace("M06", "M05") + ":submit", "");
        Answer approved = reviewer.post(june + ":approve", "");
        Answer reopened = reviewer.post(june + ":reopen", "{\"reason\":\"Sai\",\"figures\":[{\"target\":\"N\"}]}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/code")).isEqualTo("plan-closed");
        assertThat(drafted.text("/code")).isEqualTo("plan-closed");
        assertThat(approved.text("/state")).isEqualTo("APPROVED");
        assertThat(reopened.text("/code")).isEqualTo("plan-closed");
        assertThat(Api.of(port, "la", "binh-hoa", "cong-an", "officer").file(filing(plan, number("N", "6"))).status())
                .isEqualTo(403);
    }

    private void next(long version, String json) {
        PlanEvents.publish(PlanEvents.IN_FORCE, plan, version, json);
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> plans.find(plan).filter(each -> each.sequence() == version).isPresent());
    }
}
