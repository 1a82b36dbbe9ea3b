package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A plan in force: its versions beside each other, and the amendment that is prepared for it. */
@PageTest
class PlanAmendmentIT {

    private static final String PLAN = "/desk/lai-thieu-2024";

    private final Chromium chromium;

    PlanAmendmentIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void anAmendmentIsPreparedBesideThePlanAndSaysWhatItWillChange() {
        var page = begun();

        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#low").fill("95");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".changes dt")).hasText("3.2 Tỷ lệ hộ gia đình đăng ký thu gom rác");
        assertThat(page.locator(".changes dd")).hasText("mức tối thiểu 98 % → 95 %");
        assertThat(page.locator("tr.changed")).hasAttribute("data-id", "KT-3.2");
        page.locator(".tabs a").first().click();
        assertThat(page.locator("[data-id='KT-3.2'] .rule")).hasText("từ 98 % trở lên");
        assertThat(page.locator("main h1")).containsText("bản 2");
    }

    @Test
    void whatTheDecisionLacksStandsAtItsFields() {
        City.PLANS.keepInForce();
        var page = chromium.open(PLAN + "?tab=amendment", Person.PLANNER);
        page.locator("[data-does=begin]").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .error")).hasCount(4);

        decide(page);
        City.PLANS.refuse("{\"status\":422,\"code\":\"invalid\",\"title\":\"Chưa đúng\",\"errors\":["
                + "{\"pointer\":\"/decision/effectiveFrom\",\"code\":\"out-of-range\",\"message\":\"Ngoài năm kế hoạch.\"}]}");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("#effectiveFrom-error")).hasText("Ngoài năm kế hoạch.");
        assertThat(page.locator("#reason")).hasValue("Dịch bệnh");
    }

    @Test
    void whoPreparesSecondSeesBothStates() {
        var page = begun();
        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#title").fill("Tên của tôi");
        City.PLANS.history().somebodyElsePrepares();

        page.locator("dialog button[type=submit]").click();
        page.locator("[data-does=mine]").click();

        assertThat(page.locator("[data-id='KT-3.2'] th")).containsText("Tên của tôi");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void aLeaderReadsWhatChangesBeforePuttingItInForce() {
        var planner = begun();
        planner.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        planner.locator("#low").fill("95");
        planner.locator("dialog button[type=submit]").click();
        assertThat(planner.locator(".changes dd")).hasCount(1);
        var page = chromium.open(PLAN + "?tab=amendment", Person.LEADER);

        assertThat(page.locator(".act button")).hasCount(0);
        page.locator("[data-does=force]").click();
        assertThat(page.locator("dialog .changes")).containsText("98 % → 95 %");
        assertThat(page.locator("dialog")).containsText("05/NQ-HĐND ngày 15/07/2024");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Kế hoạch nay ở bản 3.");
        assertThat(page).hasURL(chromium.at(PLAN));
        assertThat(page.locator("[data-id='KT-3.2'] .rule")).hasText("từ 95 % trở lên");
    }

    @Test
    void anAmendmentIsWithdrawnAfterBeingAsked() {
        var page = begun();

        page.locator("[data-does=withdraw]").click();
        assertThat(page.locator("dialog")).containsText("sẽ mất");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("[data-does=begin]")).isVisible();
        assertThat(City.PLANS.history().amendment()).isNull();
    }

    @Test
    void anAmendmentThatThePlanHasOvertakenIsCarriedOverWithWhatItChanges() {
        var page = begun();
        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#low").fill("95");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".changes dd")).hasCount(1);
        page.locator(".tabs a").first().click();
        page.locator("[data-does=assign]").click();
        page.locator("[id='value-KT-1.a']").fill("7");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("main h1")).containsText("bản 3");

        page.locator(".tabs a").nth(1).click();
        page.locator("[data-does=carryOver]").click();

        assertThat(page.locator("[data-does=carryOver]")).hasCount(0);
        assertThat(page.locator("[data-id='KT-1.a'] .rule")).containsText("Số được giao: 7 đồng");
        assertThat(page.locator("[data-id='KT-3.2'] .rule")).hasText("từ 95 % trở lên");
        assertThat(page.locator(".changes dd")).hasText("mức tối thiểu 98 % → 95 %");
    }

    @Test
    void versionsAreListedReadAndCompared() {
        amended();
        var page = chromium.open(PLAN + "?tab=versions", Person.LEADER);

        var rows = page.locator(".versions tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("05/NQ-HĐND ngày 15/07/2024");
        assertThat(rows.first()).containsText("01/07/2024");
        rows.first().locator("a").last().click();
        assertThat(page).hasURL(chromium.at(PLAN + "?tab=versions&from=2&to=3"));
        assertThat(page.locator(".changes dd")).hasText("mức tối thiểu 98 % → 95 %");
        page.locator("select[name=from]").selectOption("3");
        assertThat(page).hasURL(chromium.at(PLAN + "?tab=versions&from=3&to=3"));
        assertThat(page.locator("#changes ~ p")).hasText("Không có gì thay đổi.");

        rows.last().locator("a").first().click();

        assertThat(page.locator("#version")).hasText("Bản 2, không phải bản hiện hành");
        assertThat(page.locator("[data-id='KT-3.2'] .rule")).hasText("từ 98 % trở lên");
        page.goBack();
        assertThat(page.locator("#changes")).isVisible();
    }

    @Test
    void aDraftHasNoVersionsAndTheScreenSaysSo() {
        City.PLANS.keepDraft();

        var page = chromium.open(PLAN + "?tab=versions", Person.LEADER);

        assertThat(page.locator(".empty")).containsText("Dự thảo chưa có bản nào.");
    }

    private static void amended() {
        City.PLANS.keepInForce();
        City.PLANS.history().amend("KT-3.2", 95);
    }

    private Page begun() {
        City.PLANS.keepInForce();
        var page = chromium.open(PLAN + "?tab=amendment", Person.PLANNER);
        page.locator("[data-does=begin]").click();
        decide(page);
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".amending")).containsText("Nghị quyết 05/NQ-HĐND ngày 15/07/2024");
        return page;
    }

    private static void decide(Page page) {
        page.locator("#number").fill("05/NQ-HĐND");
        page.locator("#date").fill("2024-07-15");
        page.locator("#effectiveFrom").fill("2024-07-01");
        page.locator("#reason").fill("Dịch bệnh");
    }
}
