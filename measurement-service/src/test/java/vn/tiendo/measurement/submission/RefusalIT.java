package vn.tiendo.measurement.submission;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

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
import static vn.tiendo.measurement.submission.Bodies.corrected;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;
import static vn.tiendo.measurement.submission.Bodies.value;

/** What is refused, with which status and code; nothing is stored then. */
@MeasurementIT
class RefusalIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private String address = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        address = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Z | {'kind':'NUMBER','number':1} | /figures/0/target unknown-target",
            "Q | {'kind':'COUNT','count':1} | /figures/0/target wrong-frequency",
            "X | {'kind':'COUNT','count':1} | /figures/0/target wrong-frequency",
            "O | {'kind':'COUNT','count':1} | /figures/0/target not-reporting-department",
            "N | {'kind':'COUNT','count':1} | /figures/0/value/kind wrong-kind",
            "N | {'kind':'NUMBER','number':-1} | /figures/0/value/number negative",
            "C | {'kind':'COUNT','count':1.5} | /figures/0/value/count not-whole",
            "R | {'kind':'RATIO','numerator':6,'denominator':5} | /figures/0/value/numerator numerator-above-denominator",
            "P | {'kind':'NUMBER','number':100.1} | /figures/0/value/number above-whole",
            "G | {'kind':'RATING','grade':'Giỏi'} | /figures/0/value/grade grade-not-on-scale",
            "K | {'kind':'COMPONENTS','components':{'accidents':1}} | /figures/0/value/components missing-component",
            "K | {'kind':'COMPONENTS','components':{'accidents':1,'deaths':0,'x':1}} | /figures/0/value/components/x unknown-component",
            "W | {'kind':'NARRATIVE','assessment':'ACHIEVED'} | /figures/0/value/ground ground-required",
            "N | {'kind':'NUMBER','number':'55'} | /figures/0/value/number wrong-type",
            "N | {'kind':'NUMBER','number':55,'unit':'kg'} | /figures/0/value/unit unknown-property",
            "N | {'kind':'NUMBER'} | /figures/0/value/number required",
            "N | {'kind':'GUESS'} | /figures/0/value/kind unknown-value",
            "N | {'kind':'NUMBER','number':1e400} | /figures/0/value/number out-of-range"})
    void badInputIsToldWithItsPlaceAndNothingIsStored(String target, String value, String expected) {
        Answer answer = Api.officer(port).file(filing(plan, value(target, value)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(expected);
        assertThat(answer.text("/errors/0/message")).isNotBlank().doesNotContain("violation.");
        assertThat(Api.officer(port).get(address).status()).isEqualTo(404);
    }

    @Test
    void anotherUnitOfMeasureIsRefusedAndNothingConverted() {
        String figure = "{'target':'N2','value':{'kind':'NUMBER','number':5},'unit':'%s'}";

        Answer millions = Api.officer(port).file(filing(plan, figure.formatted("triệu đồng")));
        Answer dong = Api.officer(port).file(filing(plan, figure.formatted("VNĐ")));

        assertThat(millions.errors()).containsExactly("/figures/0/unit other-unit-of-measure");
        assertThat(millions.text("/errors/0/expected")).isEqualTo("đồng");
        assertThat(millions.text("/errors/0/message")).contains("“triệu đồng”").contains("“đồng”");
        assertThat(dong.status()).isEqualTo(201);
    }

    @Test
    void allErrorsComeAtOnceInTheReadersLanguage() {
        String body = filing(plan, number("N", "-1") + "," + number("N", "2") + "," + number("Z", "3") + ","
                + value("P", "{'kind':'NUMBER','number':'x'}"), ",'reportedOn':'2999-01-01','colour':'red'");

        Answer vietnamese = Api.officer(port).file(body);
        Answer english = Api.officer(port).file(body, "Accept-Language", "en");

        assertThat(vietnamese.errors()).containsExactlyInAnyOrder("/figures/0/value/number negative",
                "/figures/0 duplicate-figure", "/figures/1 duplicate-figure", "/figures/2/target unknown-target",
                "/figures/3/value/number wrong-type", "/reportedOn out-of-range", "/colour unknown-property");
        assertThat(vietnamese.json().path("errors").toString()).contains("không được âm");
        assertThat(english.json().path("errors").toString()).contains("must not be negative");
    }

    @Test
    void aPlanThatIsNotKnownIsToldAsSuch() {
        Answer answer = Api.officer(port).file(filing("nowhere-2024", number("N", "1")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("/plan unknown-plan");
    }

    @Test
    void daysAndPeriodsAreNamedInTheLanguageOfTheReaderAndGivenAsTheyCame() {
        String wrong = filing(plan, "{'target':'C','value':{'kind':'COUNT','count':1,'occurrences':[{'on':'2024-08-05'}]}}");

        Answer vietnamese = Api.officer(port).file(wrong, "Accept-Language", "vi");
        Answer english = Api.officer(port).file(wrong, "Accept-Language", "en");
        Answer period = Api.officer(port).file(filing(plan, number("N", "1")).replace("2024-M06", "2025-M06"), "Accept-Language", "vi");

        assertThat(vietnamese.text("/errors/0/message")).startsWith("Ngày 05/08/2024 nằm ngoài").endsWith("14/06/2024");
        assertThat(english.text("/errors/0/message")).startsWith("The day 5 August 2024").endsWith("14 June 2024");
        assertThat(vietnamese.text("/errors/0/given")).isEqualTo("2024-08-05");
        assertThat(period.text("/errors/0/message")).isEqualTo("Kỳ tháng 6/2025 không thuộc năm kế hoạch 2024");
    }

    @Test
    void wrongPeriodsAndEmptyBodiesAreRefused() {
        Api officer = Api.officer(port);

        assertThat(officer.file(filing(plan, number("N", "1")).replace("2024-M06", "June")).errors())
                .containsExactly("/period malformed-period");
        assertThat(officer.file(filing(plan, number("N", "1")).replace("2024-M06", "2025-M06")).errors())
                .containsExactly("/period period-not-in-plan");
        assertThat(officer.file(filing(plan, "")).errors()).containsExactly("/figures empty");
        assertThat(Api.of(port, "x", "lai-thieu", "thue", "officer")
                .file(filing(plan, number("N", "1")).replace("dia-chinh", "thue")).errors())
                .contains("/department unknown-department");
    }

    @Test
    void aCorrectionNeedsAReason() {
        Api.officer(port).file(filing(plan, number("N", "55")));
        Api.reviewer(port).post(address + ":send-back", "{\"reason\":\"Sai\"}");

        assertThat(Api.officer(port).file(filing(plan, number("N", "56"))).errors())
                .containsExactly("/figures/0/reason reason-required");
    }

    @Test
    void brokenJsonIsMalformed() {
        for (String body : new String[] {"{", "{} {}", "hello", "{\"a\":1,\"a\":2}"}) {
            Answer answer = Api.officer(port).file(body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/code")).isEqualTo("malformed-json");
        }
    }

    @Test
    void aBodyOverOneMebibyteIsTooLarge() {
        Answer answer = Api.officer(port).file(filing(plan, number("N", "1")) + " ".repeat(1 << 20));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/code")).isEqualTo("too-large");
    }

    @Test
    void anotherContentTypeIsRefused() {
        assertThat(Api.officer(port).file(filing(plan, number("N", "1")), "Content-Type", "text/plain").status())
                .isEqualTo(415);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        Api nobody = new Api(port, null);

        assertThat(nobody.file(filing(plan, number("N", "1"))).status()).isEqualTo(401);
        assertThat(nobody.get(address).status()).isEqualTo(401);
        assertThat(new Api(port, "not.a.token").get(address).status()).isEqualTo(401);
    }

    @Test
    void ownFiguresAreNotApproved() {
        Api both = Api.of(port, "an", "lai-thieu", "dia-chinh", "officer", "reviewer");
        both.file(filing(plan, number("N", "1")));

        Answer answer = both.post(address + ":approve", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("own-figures");
        assertThat(answer.text("/title")).contains("chính mình");
        assertThat(answer.text("/detail")).contains("một người khác");
    }

    @Test
    void aStaleChangeIsRefusedWithBothStates() {
        Api officer = Api.officer(port);
        officer.file(filing(plan, number("N", "1"), ",'submit':false"));
        officer.file(filing(plan, number("N2", "2"), ",'submit':false"));

        Answer stale = officer.file(filing(plan, number("N", "3"), ",'submit':false"), "If-Match", "\"1\"");
        Answer fresh = officer.file(filing(plan, number("N", "3"), ",'submit':false"), "If-Match", "\"2\"");
        Answer decision = officer.post(address + ":submit", "", "If-Match", "\"1\"");
        Answer absent = officer.file(filing(plan, number("N", "3")).replace("M06", "M07"), "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/code")).isEqualTo("stale");
        assertThat(stale.text("/given")).isEqualTo("\"1\"");
        assertThat(stale.text("/current")).isEqualTo("\"2\"").isEqualTo(stale.header("ETag"));
        assertThat(stale.json().at("/submission/figures/0/value/number").asInt()).isEqualTo(1);
        assertThat(stale.json().at("/figures/0/value/number").asInt()).isEqualTo(3);
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(decision.status()).isEqualTo(412);
        assertThat(absent.status()).isEqualTo(412);
    }

    @Test
    void whoeverSawNothingDoesNotWriteOverWhatCameMeanwhile() {
        Api officer = Api.officer(port);

        Answer first = officer.file(filing(plan, number("N", "3"), ",'submit':false"), "If-None-Match", "*");
        Answer second = officer.file(filing(plan, number("N", "4"), ",'submit':false"), "If-None-Match", "*");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.text("/given")).isEqualTo("*");
        assertThat(second.text("/current")).isEqualTo("\"1\"");
    }

    @Test
    void whatStandsElsewhereIsAConflict() {
        Api officer = Api.officer(port);
        officer.file(filing(plan, number("N", "1")));

        Answer again = officer.file(filing(plan, corrected("N", "2")));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("wrong-state");
        assertThat(again.text("/given")).isEqualTo("SUBMITTED");
        assertThat(officer.post(address + ":submit", "").status()).isEqualTo(409);
        assertThat(Api.reviewer(port).post(address + ":reopen",
                "{\"figures\":[{\"target\":\"N\"}],\"reason\":\"x\"}").status()).isEqualTo(409);
    }

    @Test
    void decisionsTellWhatIsWrongWithTheirBodies() {
        Api.officer(port).file(filing(plan, number("N", "1")));
        Api reviewer = Api.reviewer(port);

        assertThat(reviewer.post(address + ":send-back", "{}").errors()).containsExactly("/reason reason-required");
        assertThat(reviewer.post(address + ":send-back", "{").status()).isEqualTo(400);
        assertThat(reviewer.post(address + ":reopen", "{\"figures\":[{\"target\":\"Z\"}],\"x\":1}").errors())
                .containsExactlyInAnyOrder("/reason reason-required", "/x unknown-property",
                        "/figures/0/target unknown-target");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(Api.officer(port).get(address).status()).isEqualTo(404);
        assertThat(Api.reviewer(port).post(address + ":approve", "").status()).isEqualTo(404);
        assertThat(Api.officer(port).get("/api/v1/submissions/nowhere-2024/dia-chinh/2024-M06").status())
                .isEqualTo(404);
    }

    @Test
    void aDryRunChecksEverythingAndStoresNothing() {
        Answer good = Api.officer(port).post("/api/v1/submissions?dryRun=true", filing(plan, number("N", "1")));
        Answer bad = Api.officer(port).post("/api/v1/submissions?dryRun=true", filing(plan, number("N", "-1")));

        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().has("id")).isFalse();
        assertThat(good.text("/state")).isEqualTo("SUBMITTED");
        assertThat(good.json().at("/read/0/value/number").asInt()).isEqualTo(1);
        assertThat(bad.errors()).containsExactly("/figures/0/value/number negative");
        assertThat(Api.officer(port).get(address).status()).isEqualTo(404);
    }

    @Test
    void healthIsPublic() throws Exception {
        HttpResponse<String> health = HttpClient.newHttpClient().send(HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(health.statusCode()).isEqualTo(200);
    }
}
