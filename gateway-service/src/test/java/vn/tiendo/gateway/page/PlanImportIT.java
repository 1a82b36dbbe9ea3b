package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A resolution becomes a draft at the plan desk. */
@PageTest
class PlanImportIT {

    private final Chromium chromium;

    PlanImportIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void whatIsAmbiguousStandsFirstBesideTheText() {
        var page = imported();

        assertThat(page.locator(".statement h3").first()).hasText("1 Thu ngân sách");
        assertThat(page.locator(".statement .warnings").first()).containsText("không ghi số được giao");
        assertThat(page.locator(".progress")).hasText("Đã xác nhận 0 trên 12 chỉ tiêu");
        assertThat(page.locator(".text")).containsText("HỘI ĐỒNG NHÂN DÂN PHƯỜNG LÁI THIÊU");
        page.locator(".order").selectOption("text");
        assertThat(page.locator(".statement h3").nth(3)).hasText("2 Quản lý đăng ký kinh doanh");
        assertThat(page).hasURL(chromium.at("/desk/import?order=text"));
    }

    @Test
    void aTargetLightsItsClauseAndAClauseItsTargetsOneAfterTheOther() {
        var page = imported();

        card(page, "3.2").hover();
        assertThat(page.locator(".clause.lit")).hasText("98% hộ gia đình đăng ký thu gom rác");
        assertThat(page.locator(".clause.lit")).isInViewport();
        card(page, "7").locator("h3 a").focus();
        assertThat(page.locator(".clause.lit")).hasText("theo hướng xã hội hóa từ 1.000.000.000 đồng trở lên");

        var shared = page.locator(".clause", new Page.LocatorOptions().setHasText("Công tác thu, chi ngân sách"));
        shared.click();
        assertThat(page.locator(".statement.lit h3")).hasText("1 Thu ngân sách");
        shared.click();
        assertThat(page.locator(".statement.lit h3")).hasText("1 Chi ngân sách");
        assertThat(page.locator(".statement.lit")).isInViewport();
        assertThat(page).hasURL(chromium.at("/desk/import?target=t2"));
    }

    @Test
    void pointingElsewhereAfterAClauseWasChosenDoesNotMoveThePage() {
        var page = imported();
        page.setViewportSize(390, 700);
        page.locator(".clause").first().click();
        assertThat(page.locator(".statement.lit")).isInViewport();
        page.locator(".statement").last().scrollIntoViewIfNeeded();
        var scrolled = page.evaluate("window.scrollY");

        page.locator(".statement").last().hover();
        page.mouse().move(195, 690);
        page.mouse().move(0, 0);

        assertThat(page.locator(".statement.lit")).not().isInViewport();
        assertThat(page.evaluate("window.scrollY")).isEqualTo(scrolled);
    }

    @Test
    void whatWasConfirmedEditedAndReadSurvivesAReload() {
        var page = imported();
        card(page, "3.2").locator("[data-does=confirm]").click();
        card(page, "2").last().locator("[data-does=takeProposal]").click();
        card(page, "3").first().locator("[data-does=leaveOut]").click();
        card(page, "3.3").locator("[data-does=interpret]").click();
        page.locator("#interpretation").fill("Tính trên số khu phố đầu năm.");
        page.locator("#low").fill("45,5");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).hasCount(0);

        page.reload();

        assertThat(page.locator(".progress")).hasText("Đã xác nhận 1 trên 11 chỉ tiêu");
        assertThat(card(page, "3.3").locator(".rule")).hasText("từ 45,5 % trở lên");
        assertThat(card(page, "3.3").locator(".interpretation")).containsText("Tính trên số khu phố đầu năm. (Phan Văn Phúc, ");
        assertThat(card(page, "2").last().locator(".rule")).hasText("từ 100 trở lên");
        assertThat(card(page, "3").first()).containsText("Không đưa vào");
    }

    @Test
    void aNumberThatIsNoneIsToldAtItsFieldAndNothingTypedIsLost() {
        var page = imported();
        card(page, "3.2").locator("[data-does=edit]").click();
        page.locator("#low").fill("98.5.1");
        page.locator("#title").fill("Hộ đăng ký");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("#low-error")).hasText("Số chưa đúng. Ví dụ: 1.234,5");
        assertThat(page.locator("#low")).isFocused();
        page.locator("#kind").selectOption("BETWEEN");
        assertThat(page.locator("#high")).isVisible();
        assertThat(page.locator("#title")).hasValue("Hộ đăng ký");
    }

    @Test
    void aPieceThatCouldNotBeReadBecomesATarget() {
        var page = imported();

        page.locator(".unread button").click();
        page.locator("#number").fill("4");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".unread")).hasCount(0);
        assertThat(card(page, "4")).containsText("Định hướng cơ cấu cây trồng");
        assertThat(page.locator(".progress")).containsText("trên 13 chỉ tiêu");
    }

    @Test
    void aFileThatGivesNoTextIsToldInWordsAndCanBeTriedAgain() {
        City.PLANS.refuse("{\"status\":422,\"code\":\"file-without-text\",\"title\":\"Tệp chỉ có hình ảnh\",\"detail\":\"Hãy gửi tệp có chữ.\"}");
        var page = chosen();

        assertThat(page.locator(".notice")).containsText("Tệp chỉ có hình ảnh");
        page.locator(".notice button").click();

        assertThat(page.locator(".statement")).hasCount(12);
    }

    @Test
    void allErrorsStandAtTheirTargetsAndNothingIsStored() {
        var page = imported();
        City.PLANS.refuse("""
                {"status":422,"code":"invalid","title":"Chưa đúng","errors":[
                {"pointer":"/sections/0/targets/0/rule/indicator","code":"blank","message":"Thiếu mã chỉ tiêu được giao."},
                {"pointer":"/sections/1/targets/1/denominator","code":"missing","message":"Thiếu mẫu số."}]}""");

        draft(page);

        var first = page.locator(".statement");
        assertThat(first.nth(0).locator("h3")).hasText("1 Thu ngân sách");
        assertThat(first.nth(0).locator(".errors")).hasText("Mã chỉ tiêu được giao: Thiếu mã chỉ tiêu được giao.");
        assertThat(first.nth(1).locator(".errors")).hasText("Mẫu số: Thiếu mẫu số.");
        first.nth(0).locator("[data-does=edit]").click();
        assertThat(page.locator("#indicator-error")).hasText("Thiếu mã chỉ tiêu được giao.");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(City.PLANS.sent()).hasSize(1);
    }

    @Test
    void theDraftIsCheckedThenStoredAndShown() {
        var page = imported();

        draft(page);

        assertThat(page.locator("main h1")).containsText("Dự thảo, bản 1");
        assertThat(page).hasURL(chromium.at("/desk/lai-thieu-2024"));
        assertThat(City.PLANS.sent()).hasSize(2);
        var plan = City.PLANS.plan();
        assertThat(plan.at("/resolution/number").asString()).isEqualTo("34/NQ-HĐND");
        assertThat(plan.at("/sections/0/targets/0/id").asString()).isEqualTo("KT-1.a");
        assertThat(plan.at("/sections/0/targets/0/responsible").asString()).isEqualTo("y-te");
        assertThat(plan.at("/sections/1/targets/0/id").asString()).isEqualTo("VHXH-2");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    private Page chosen() {
        var page = chromium.open("/desk/import", Person.PLANNER);
        page.locator("#file").setInputFiles(new FilePayload("nghi-quyet.txt", "text/plain", "NQ".getBytes(StandardCharsets.UTF_8)));
        return page;
    }

    private Page imported() {
        var page = chosen();
        assertThat(page.locator(".statement")).hasCount(12);
        return page;
    }

    private static void draft(Page page) {
        page.locator("[data-does=draft]").click();
        page.locator("#responsible").selectOption("y-te");
        page.locator("#frequency").selectOption("MONTHLY");
        page.locator("dialog button[type=submit]").click();
    }

    /** Targets whose printed number is this one. */
    private static Locator card(Page page, String number) {
        return page.locator(".statement:has(h3 a:text-matches('^" + number.replace(".", "\\\\.") + " '))");
    }
}
