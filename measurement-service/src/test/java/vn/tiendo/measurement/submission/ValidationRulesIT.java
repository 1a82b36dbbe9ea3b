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
import static vn.tiendo.measurement.submission.Bodies.value;

/** The rules of a plan among the figures of one department and of several. */
@MeasurementIT
class ValidationRulesIT {

    private static final String RULES = """
            "validationRules": [{"id": "V1", "left": "N2", "operator": "NOT_ABOVE", "right": ["N"]},
                                {"id": "V2", "left": "O", "operator": "NOT_ABOVE", "right": ["C"]}],
            "sections\"""";

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private final String plan = "p-" + UUID.randomUUID();

    @BeforeEach
    void aPlanWithRulesIsInForce() {
        PlanEvents.publish(PlanEvents.IN_FORCE, plan, 1, PlanEvents.plan(plan).replace("\"sections\"", RULES));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> plans.find(plan).isPresent());
    }

    @Test
    void figuresOfADepartmentThatBreakARuleAreNotHandedIn() {
        String both = number("N", "5") + "," + number("N2", "6");

        Answer refused = Api.officer(port).file(filing(plan, both));
        Answer csv = Api.officer(port).post("/api/v1/submissions?plan=" + plan + "&department=dia-chinh&period=2024-M06",
                "target,value\nN,5\nN2,6\n", "Content-Type", "text/csv");
        Answer drafted = Api.officer(port).file(filing(plan, both, ",'submit':false"));

        assertThat(refused.errors()).containsExactly("/figures/1/value rule-broken");
        assertThat(refused.text("/errors/0/given")).isEqualTo("N2 = 6");
        assertThat(refused.text("/errors/0/expected")).isEqualTo("N2 ≤ N = 5");
        assertThat(refused.text("/errors/0/message")).contains("quy tắc kiểm tra").contains("N2 ≤ N = 5");
        assertThat(csv.errors()).containsExactly("CSV B3 rule-broken");
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(Api.officer(port).post("/api/v1/submissions/" + plan + "/dia-chinh/2024-M06:submit", "").errors())
                .containsExactly("/figures/1/value rule-broken");
    }

    @Test
    void theSidesOfABrokenRuleHaveTheDecimalMarkOfTheLanguage() {
        String figures = filing(plan, number("N", "5.5") + "," + number("N2", "6.25"));

        Answer vietnamese = Api.officer(port).file(figures);
        Answer english = Api.officer(port).file(figures, "Accept-Language", "en");

        assertThat(vietnamese.text("/errors/0/message")).contains("N2 = 6,25, cần N2 ≤ N = 5,5");
        assertThat(english.text("/errors/0/message")).contains("N2 = 6.25").contains("N2 ≤ N = 5.5");
        assertThat(vietnamese.text("/errors/0/given")).isEqualTo("N2 = 6.25");
    }

    @Test
    void figuresThatDoNotAgreeWithAnotherDepartmentsAreTakenAndTold() {
        Api police = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");
        Answer first = police.file(filing(plan, value("O", "{'kind':'COUNT','count':9}")).replace("dia-chinh", "cong-an"));

        Answer second = Api.officer(port).file(filing(plan, value("C", "{'kind':'COUNT','count':8}")));

        assertThat(first.json().has("warnings")).isFalse();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/warnings/0/code")).isEqualTo("rule-broken-with-others");
        assertThat(second.text("/warnings/0/pointer")).isEqualTo("/figures/0/value");
        assertThat(second.text("/warnings/0/expected")).isEqualTo("O ≤ C = 8");
    }
}
