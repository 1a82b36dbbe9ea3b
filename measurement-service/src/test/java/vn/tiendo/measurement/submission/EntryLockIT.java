package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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

/** A plan of 2024 that binds since then, so that none of its periods is open any more. */
@MeasurementIT
class EntryLockIT {

    private static final String UNTIL = "2024-07-17";

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private String june = "";
    private String today = "";

    @BeforeEach
    void aPlanBindsSinceLongAgo() {
        plan = PlanEvents.inForceSince(plans, Instant.parse("2024-01-02T03:04:05Z"));
        june = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
        today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }

    @Test
    void nothingComesInUntilTheReviewerGrantsMoreTime() {
        Api officer = Api.officer(port);

        Answer filed = officer.file(filing(plan, number("N", "5")), "Accept-Language", "en");
        Answer drafted = officer.file(filing(plan, number("N", "5"), ",'submit':false"));
        Answer tried = officer.post("/api/v1/submissions?dryRun=true", filing(plan, number("N", "5")));

        assertThat(filed.status()).isEqualTo(409);
        assertThat(filed.text("/code")).isEqualTo("entry-closed");
        assertThat(filed.text("/given")).isEqualTo(today);
        assertThat(filed.text("/expected")).isEqualTo(UNTIL);
        assertThat(filed.text("/detail")).contains("Ask the reviewer of your unit for an extension");
        assertThat(drafted.text("/code")).isEqualTo("entry-closed");
        assertThat(tried.text("/code")).isEqualTo("entry-closed");
        assertThat(owed().text("/items/0/entryUntil")).isEqualTo(UNTIL);

        Answer extended = Api.reviewer(port).post(june + ":extend", "{\"until\":\"" + today + "\",\"reason\":\"Mất điện\"}");

        assertThat(extended.status()).isEqualTo(200);
        assertThat(owed().text("/items/0/entryUntil")).isEqualTo(today);
        assertThat(officer.file(filing(plan, number("N", "5"), ",'submit':false")).status()).isEqualTo(200);
        assertThat(officer.post(june + ":submit", "").status()).isEqualTo(200);
    }

    private Answer owed() {
        return Api.officer(port).get("/api/v1/obligations?plan=" + plan + "&period=2024-M06");
    }
}
