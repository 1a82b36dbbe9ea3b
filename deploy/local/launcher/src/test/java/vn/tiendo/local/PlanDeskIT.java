package vn.tiendo.local;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The plan desk in a real browser before a whole installation: what its own tests pretend of plan-service holds. */
@Order(35)
@ExtendWith(OneInstallation.class)
class PlanDeskIT {

    private static final String YEAR = "2031";
    private static final String PLAN = "/desk/lai-thieu-" + YEAR;
    private static final String LAST_YEAR = "Phạm pháp hình sự\tvụ\t5\t4\t6\t3\t5\t4\t4\t5\t6\t4\t3\t5";

    @Test
    void aResolutionBecomesAPlanInForceThatADecisionAmends(Ward ward) throws Exception {
        ward.enterUnits();
        try (var browser = RealBrowser.started()) {
            var planner = browser.page(ward, "ke-hoach", "/desk/import");
            var leader = browser.page(ward, "lanh-dao", "/desk");

            draft(planner);
            planner.locator("[data-id='KT-1.a'] [data-does=down]").click();
            assertThat(planner.locator("main h1")).containsText("Dự thảo, bản 2");
            leader.navigate(ward.gateway() + PLAN);
            leader.locator("[data-does=force]").click();
            submit(leader);
            assertThat(leader.locator("main h1")).containsText("Có hiệu lực, bản 3");

            amend(planner, ward.gateway() + PLAN + "?tab=amendment");
            leader.navigate(ward.gateway() + PLAN + "?tab=amendment");
            leader.locator("[data-does=force]").click();
            submit(leader);
            leader.navigate(ward.gateway() + PLAN + "?tab=versions&from=3&to=4");

            assertThat(leader.locator(".changes dt")).hasText("3.2 Tỷ lệ hộ gia đình đăng ký thu gom rác");
            assertThat(leader.locator(".changes dd")).hasText("mức tối thiểu 98 % → 95 %");
            assertThat(leader.locator(".versions tbody tr")).hasCount(2);
        }
    }

    private static void draft(Page page) {
        page.locator("#file").setInputFiles(Ward.REPOSITORY.resolve("samples/lai-thieu-2024/resolution.docx"));
        page.locator("[data-does=confirmClear]").click();
        page.locator("[data-does=draft]").click();
        page.locator("#year").fill(YEAR);
        page.locator("#effectiveFrom").fill(YEAR + "-01-01");
        page.locator("#responsible").selectOption("van-phong");
        page.locator("#frequency").selectOption("MONTHLY");
        submit(page);
        assertThat(page.locator(".statement .errors").first()).isVisible();
        while (page.locator(".statement .errors").count() > 0) {
            page.locator(".statement:has(.errors) [data-does=edit]").first().click();
            complete(page);
            submit(page);
        }
        page.locator("[data-does=draft]").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("main h1")).containsText("Dự thảo, bản 1");
    }

    /** What a planner adds to a target that the resolution leaves open. */
    private static void complete(Page page) {
        switch (page.locator("#kind").inputValue()) {
            case "MEET_ASSIGNED" -> page.locator("#indicator").fill("chi-tieu-tren-giao");
            case "BETTER_THAN_LAST_YEAR" -> page.locator("#components").fill(LAST_YEAR);
            case "RATED_AT_LEAST" -> page.locator("#scale").fill("yếu\n" + page.locator("#grade").inputValue());
            case String other -> throw new AssertionError("nothing is missing in a target of the kind " + other);
        }
    }

    private static void amend(Page page, String address) {
        page.navigate(address);
        page.locator("[data-does=begin]").click();
        page.locator("#number").fill("05/NQ-HĐND");
        page.locator("#date").fill(YEAR + "-07-15");
        page.locator("#effectiveFrom").fill(YEAR + "-07-01");
        page.locator("#reason").fill("Dịch bệnh");
        submit(page);
        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#low").fill("95");
        submit(page);
        assertThat(page.locator(".changes dd")).hasText("mức tối thiểu 98 % → 95 %");
    }

    private static void submit(Page page) {
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).hasCount(0);
    }
}
