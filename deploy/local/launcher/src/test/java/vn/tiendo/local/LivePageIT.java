package vn.tiendo.local;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A real browser before a whole installation. */
@Order(30)
@ExtendWith(OneInstallation.class)
class LivePageIT {

    private static final String PLAN = "lai-thieu-2025";
    private static final String DEPARTMENT = "cong-an";
    private static final String PERIOD = "2025-M01";

    @Test
    void aFigureIsApprovedAndItsTargetChangesOnThePageWithoutAReload(Ward ward) throws Exception {
        ward.enterUnits();
        ward.putInForce(plan(PLAN, 2025), DEPARTMENT, occurrence());
        try (var browser = RealBrowser.started()) {
            Page page = browser.page();
            page.navigate(ward.gateway() + "/plans/" + PLAN);
            Locator row = page.locator("tr[data-row='T-1']");
            assertThat(page.locator(".live")).hasAttribute("data-live", "live");
            assertThat(row).hasAttribute("data-status", "NOT_DUE");
            page.evaluate("window.neverReloaded = true");

            reportOccurrence(ward);

            assertThat(row).hasAttribute("data-status", "MISSED");
            assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
            assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa")).analyze()
                    .getViolations()).isEmpty();
        }
    }

    static ObjectNode plan(String id, int year) {
        ObjectNode plan = Api.JSON.createObjectNode().put("id", id).put("unit", "lai-thieu").put("year", year)
                .put("title", "Kế hoạch năm " + year);
        plan.putObject("resolution").put("number", "1/NQ-HĐND").put("date", (year - 1) + "-12-20")
                .put("issuer", "Hội đồng nhân dân").put("session", "1").put("effectiveFrom", year + "-01-01");
        plan.putArray("sections").addObject().put("id", "S").put("number", "1").put("title", "An ninh")
                .putArray("targets").addObject().put("id", "T-1").put("number", "1")
                .put("title", "Không để xảy ra cháy nổ").put("text", "Không để xảy ra cháy nổ.")
                .put("unitOfMeasure", "vụ").put("measure", "COUNT").put("aggregation", "SUM")
                .put("responsible", DEPARTMENT).put("frequency", "MONTHLY").putObject("rule")
                .put("kind", "NONE_OCCUR");
        return plan;
    }

    private static ObjectNode occurrence() {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", PLAN).put("department", DEPARTMENT)
                .put("period", PERIOD);
        body.putArray("figures").addObject().put("target", "T-1").put("explanation", "Một vụ trong tháng")
                .putObject("value").put("kind", "COUNT").put("count", 1);
        return body;
    }

    private static void reportOccurrence(Ward ward) throws Exception {
        ward.api().post("/api/v1/submissions", ward.department(DEPARTMENT), occurrence());
        ward.api().post("/api/v1/submissions/" + PLAN + "/" + DEPARTMENT + "/" + PERIOD + ":approve",
                ward.person("kiem-tra"), Api.JSON.createObjectNode());
    }
}
