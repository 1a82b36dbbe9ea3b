package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class PlanDeskIT {

    private final Chromium chromium;

    PlanDeskIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void thePlanIsThereAsAWorkbookAndAsADocument() {
        City.PLANS.keepInForce();
        var present = chromium.open("/desk/lai-thieu-2024", Person.LEADER);
        assertThat(present.locator(".downloads a").first()).hasAttribute("href", "/api/v1/plans/lai-thieu-2024/plan.xlsx");
        assertThat(present.locator(".downloads a").last()).hasAttribute("href", "/api/v1/plans/lai-thieu-2024/plan.docx");

        var earlier = chromium.open("/desk/lai-thieu-2024?tab=versions&version=2", Person.LEADER);

        assertThat(earlier.locator(".downloads a").first()).hasAttribute("href", "/api/v1/plans/lai-thieu-2024/versions/2/plan.xlsx");
    }

    @Test
    void aPlannerFindsTheDeskInTheMenuAndBeginsWithAResolution() {
        var page = chromium.open("/", Person.PLANNER);

        page.locator(".menu a", new Page.LocatorOptions().setHasText("Bàn kế hoạch")).click();
        assertThat(page.locator(".empty")).containsText("Nhập nghị quyết");
        page.locator(".toolbar .button").click();

        assertThat(page.locator("#file")).isVisible();
        assertThat(page).hasURL(chromium.at("/desk/import"));
    }

    @Test
    void aLeaderSeesThePlansAndImportsNone() {
        City.PLANS.keepDraft();
        var page = chromium.open("/desk", Person.LEADER);

        assertThat(page.locator(".records tbody tr")).containsText("Dự thảo");
        assertThat(page.locator(".toolbar .button")).hasCount(0);
        page.locator(".records tbody a").click();
        assertThat(page.locator(".act button")).hasCount(0);
        assertThat(page.locator("[data-does=force]")).isVisible();
    }

    @Test
    void theTitleOfAPlanHasTheRoomThatItsFiguresLeave() {
        City.PLANS.keepDraft();

        var row = chromium.open("/desk", Person.LEADER).locator(".records tbody tr");

        assertThat(row).isVisible();
        assertThat(row.locator("th").boundingBox().width).isGreaterThan(3 * row.locator("td.targets").boundingBox().width);
        assertThat(row.boundingBox().height).isLessThan(40); // one line
    }

    @Test
    void aLeaderSeesWhatIsMissingBeforePuttingThePlanInForce() {
        var page = stored(Person.LEADER);

        page.locator("[data-does=force]").click();
        assertThat(page.locator("dialog .gaps")).containsText("Chưa có chỉ tiêu trên giao.");
        assertThat(page.locator("dialog")).containsText("34/NQ-HĐND ngày 28/12/2023");
        City.PLANS.refuse("{\"status\":422,\"code\":\"invalid\",\"title\":\"Chưa đủ\",\"detail\":\"Thiếu tiêu chí của KT-3.\"}");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .errors")).hasText("Thiếu tiêu chí của KT-3.");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("đã có hiệu lực");
        assertThat(page.locator("main h1")).containsText("Có hiệu lực");
        assertThat(page.locator("[data-does=force]")).hasCount(0);
    }

    @Test
    void theCalendarSaysWhatIsDueWhen() {
        var page = stored(Person.PLANNER);

        page.locator(".tabs a").last().click();

        assertThat(page).hasURL(chromium.at("/desk/lai-thieu-2024?tab=calendar"));
        var row = page.locator(".calendar tbody tr").first();
        assertThat(row).containsText("17/06/2024");
        assertThat(row).containsText("tháng 6/2024");
        assertThat(row).containsText("Công an phường (7)");
        assertThat(page.locator(".feed")).hasCount(0);
    }

    @Test
    void thePlanInForceHasACalendarToSubscribeTo() {
        City.PLANS.keepInForce();

        var page = chromium.open("/desk/lai-thieu-2024?tab=calendar", Person.LEADER);

        assertThat(page.locator(".feed a")).hasAttribute("href", "/api/v1/plans/lai-thieu-2024/calendar.ics");
    }

    @Test
    void whatIsMissingLeadsToItsTarget() {
        var page = stored(Person.LEADER);

        assertThat(page.locator(".tabs .count")).hasText("1");
        page.locator("[data-does=force]").click();
        page.locator("dialog .gaps a").click();

        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page).hasURL(chromium.at("/desk/lai-thieu-2024?target=KT-1.a"));
        assertThat(page.locator("tr.lit")).containsText("Thu ngân sách");
        assertThat(page.locator("tr.lit")).isInViewport();
    }

    @Test
    void aFigureThatWasAssignedLateIsFilledInWithoutAnAmendment() {
        City.PLANS.keepInForce();
        var page = chromium.open("/desk/lai-thieu-2024", Person.PLANNER);

        page.locator("[data-does=assign]").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .errors")).hasText("Hãy điền ít nhất một số.");
        page.locator("[id='value-KT-1.a']").fill("12.500.000.000");
        page.locator("#source").fill("Quyết định 12/QĐ-UBND");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã ghi số được giao cho 1 chỉ tiêu.");
        assertThat(page.locator("[data-id='KT-1.a'] .rule")).containsText("Số được giao: 12.500.000.000 đồng");
        assertThat(page.locator("[data-does=assign]")).hasCount(0);
        var sent = City.PLANS.sent().getLast().at("/assignments/0");
        assertThat(sent.get("value").asLong()).isEqualTo(12_500_000_000L);
        assertThat(sent.get("source").asString()).isEqualTo("Quyết định 12/QĐ-UBND");
    }

    @Test
    void aRefusedFigureStandsAtItsFieldAndWhatWasTypedStays() {
        City.PLANS.keepInForce();
        var page = chromium.open("/desk/lai-thieu-2024", Person.PLANNER);
        City.PLANS.refuse("{\"status\":409,\"code\":\"assigned-already\",\"title\":\"Đã có\",\"errors\":["
                + "{\"pointer\":\"/assignments/0/target\",\"code\":\"assigned-already\",\"message\":\"Đã được giao 7.\"}]}");

        page.locator("[data-does=assign]").click();
        page.locator("[id='value-KT-1.a']").fill("5");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("[id='value-KT-1.a-error']")).hasText("Đã được giao 7.");
        assertThat(page.locator("[id='value-KT-1.a']")).hasValue("5");
    }

    @Test
    void aLeaderClosesThePlanAfterBeingAsked() {
        City.PLANS.keepInForce();
        var page = chromium.open("/desk/lai-thieu-2024", Person.LEADER);

        page.locator("[data-does=end]").click();
        assertThat(page.locator("dialog")).containsText("không nhận thêm số liệu");
        page.keyboard().press("Escape");
        assertThat(page.locator("main h1")).containsText("Có hiệu lực");
        page.locator("[data-does=end]").click();
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("main h1")).containsText("Đã kết thúc");
        assertThat(page.locator("[data-does=end]")).hasCount(0);
    }

    private Page stored(Person person) {
        City.PLANS.keepDraft();
        return chromium.open("/desk/lai-thieu-2024", person);
    }
}
