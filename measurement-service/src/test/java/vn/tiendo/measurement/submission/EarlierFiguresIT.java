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
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** Figures beside those of earlier periods: what is told, and what has to be explained. */
@MeasurementIT
class EarlierFiguresIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private final String unit = "u-" + UUID.randomUUID();
    private final String plan = unit + "-2024";

    @BeforeEach
    void mayWasHandedIn() {
        inForce(plan, PlanEvents.plan(plan).replace("\"id\": \"N2\",", "\"id\": \"N2\", \"explainChangeOver\": 50,"));
        officer().file(of(filing(plan, number("N", "40") + "," + number("N2", "1000")), "2024-M05"));
    }

    @Test
    void whatIsFarFromTheLastPeriodIsTakenAndToldOnTheReceipt() {
        Answer filed = officer().file(filing(plan, number("N", "400") + "," + number("N2", "1200")), "Accept-Language", "en");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().path("warnings")).singleElement().satisfies(warning -> {
            assertThat(warning.path("pointer").asString()).isEqualTo("/figures/0/value/number");
            assertThat(warning.path("code").asString()).isEqualTo("implausible-power-of-ten");
            assertThat(warning.path("given").asInt()).isEqualTo(400);
            assertThat(warning.path("expected").asString()).isEqualTo("13.3 … 120");
            assertThat(warning.path("message").asString()).contains("400").contains("13.3 … 120").contains("usual");
        });
        assertThat(officer().get(filed.header("Location")).text("/warnings/0/message")).contains("thường là 13,3 … 120");
    }

    @Test
    void aDryRunTellsTheSameAndSoDoesAFileByItsCell() {
        Answer dry = officer().post("/api/v1/submissions?dryRun=true", filing(plan, number("N", "4")));
        Answer csv = officer().post("/api/v1/submissions?dryRun=true&plan=" + plan + "&department=dia-chinh&period=2024-M06",
                "target,value\nN2,1100\nN,4\n", "Content-Type", "text/csv");

        assertThat(dry.text("/warnings/0/code")).isEqualTo("implausible-power-of-ten");
        assertThat(csv.text("/warnings/0/sheet") + " " + csv.text("/warnings/0/cell")).isEqualTo("CSV B3");
    }

    @Test
    void whatTheLastYearHadInTheSamePeriodIsUsual() {
        String former = unit + "-2023";
        inForce(former, PlanEvents.plan(former).replace("\"year\": 2024", "\"year\": 2023"));
        officer().file(of(filing(former, number("N", "350")), "2023-M06"));

        Answer filed = officer().file(filing(plan, number("N", "400")));

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().has("warnings")).isFalse();
    }

    @Test
    void aChangeOverThePlansLimitIsExplainedBeforeItIsHandedIn() {
        String june = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";

        Answer refused = officer().file(filing(plan, number("N2", "1600")));
        Answer drafted = officer().file(filing(plan, number("N2", "1600"), ",'submit':false"));
        Answer submitted = officer().post(june + ":submit", "");
        Answer explained = officer().file(filing(plan,
                "{'target':'N2','value':{'kind':'NUMBER','number':1600},'explanation':'Mở chợ mới'}"));

        assertThat(refused.errors()).containsExactly("/figures/0/explanation explanation-required");
        assertThat(refused.text("/errors/0/message")).contains("50 %").contains("giải trình");
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(submitted.errors()).containsExactly("/figures/0/explanation explanation-required");
        assertThat(explained.text("/state")).isEqualTo("SUBMITTED");
    }

    @Test
    void itsReviewerReadsTheSameDoubtsWithTheSubmission() {
        String june = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
        officer().file(filing(plan, number("N", "400")
                + ",{'target':'N2','value':{'kind':'NUMBER','number':1600},'explanation':'Mở chợ mới'}"));
        Api reviewer = Api.of(port, "binh", unit, null, "reviewer");

        Answer read = reviewer.get(june + "?warnings=true");

        assertThat(read.json().path("warnings").valueStream().map(each -> each.path("pointer").asString() + " "
                + each.path("code").asString())).containsExactly("/figures/0/value/number implausible-power-of-ten",
                        "/figures/1/explanation large-change");
        assertThat(read.text("/warnings/0/expected")).isEqualTo("13.3 … 120");
        assertThat(read.text("/warnings/1/message")).contains("50 %");
        assertThat(reviewer.get(june).json().has("warnings")).isFalse();
        assertThat(reviewer.get(june + "?warnings=so").errors()).containsExactly("/warnings unknown-value");
    }

    private Api officer() {
        return Api.of(port, "an", unit, "dia-chinh", "officer");
    }

    private void inForce(String id, String json) {
        PlanEvents.publish(PlanEvents.IN_FORCE, id, 1, json.replace("lai-thieu", unit));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> plans.find(id).isPresent());
    }

    private static String of(String filing, String period) {
        return filing.replace("2024-M06", period);
    }
}
