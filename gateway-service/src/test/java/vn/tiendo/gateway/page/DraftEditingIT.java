package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A planner changes a draft: its targets, their order, its sections, its heading. */
@PageTest
class DraftEditingIT {

    private final Chromium chromium;

    DraftEditingIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aTargetOfTheDraftIsEdited() {
        var page = draft();

        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#low").fill("97");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã lưu chỉ tiêu 3.2.");
        assertThat(page.locator("[data-id='KT-3.2'] .rule")).hasText("từ 97 % trở lên");
        assertThat(City.PLANS.plan().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void howFiguresHangTogetherAndWhatIsToBeExplainedIsSaidInForms() {
        var page = draft();
        page.locator("[data-does=checks]").click();
        page.locator("[id='0.left']").selectOption("KT-3.4");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("[id='0.right.0-error']")).isVisible();
        page.locator("[id='0.right.0']").selectOption("KT-1.a");
        page.locator("[id='0.operator']").selectOption("SUM_OF");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".said")).containsText("Đã lưu quy tắc kiểm tra.");

        page.locator("[data-id='KT-1.a'] [data-does=edit]").click();
        page.locator("#explainChangeOver").fill("12,5");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã lưu chỉ tiêu 1.a.");
        assertThat(City.PLANS.plan().get("validationRules").toString())
                .isEqualTo("[{\"id\":\"V1\",\"left\":\"KT-3.4\",\"operator\":\"SUM_OF\",\"right\":[\"KT-1.a\"]}]");
        assertThat(City.PLANS.plan().at("/sections/0/targets/0/explainChangeOver").asDouble()).isEqualTo(12.5);
        page.locator("[data-does=checks]").click();
        page.locator("[id='0.left']").selectOption("");
        page.locator("[id='0.right.0']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".said")).containsText("Đã lưu quy tắc kiểm tra.");
        assertThat(City.PLANS.plan().has("validationRules")).isFalse();
    }

    @Test
    void aWorkbookShowsWhatItWouldChangeBeforeItIsStoredAndSaysItsFaultsByCell() {
        var page = draft();
        var changed = City.PLANS.plan().toString().replace("Thu ngân sách so với chỉ tiêu trên giao", "Thu ngân sách");
        City.PLANS.refuse("{\"status\":422,\"code\":\"invalid\",\"title\":\"Chưa đúng\",\"errors\":["
                + "{\"sheet\":\"Chỉ tiêu\",\"cell\":\"C4\",\"code\":\"formula-cell\",\"message\":\"Công thức.\"}]}");
        page.locator("#workbook").setInputFiles(workbook(changed));
        assertThat(page.locator(".door .errors")).containsText("Chỉ tiêu, ô C4: Công thức.");

        page.locator("#workbook").setInputFiles(workbook(changed));
        assertThat(page.locator("dialog .missing li")).containsText("1.a Thu ngân sách");
        assertThat(page.locator("dialog .missing li")).containsText("Chỉ tiêu: Thu ngân sách so với chỉ tiêu trên giao → Thu ngân sách");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã ghi theo bảng tính.");
        assertThat(page.locator("[data-id='KT-1.a'] th a")).hasText("Thu ngân sách");
        assertThat(City.PLANS.plan().get("version").asInt()).isEqualTo(2);
    }

    private static FilePayload workbook(String plan) {
        return new FilePayload("ke-hoach.xlsx", "", plan.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoStoresSecondSeesBothStatesAndLosesNothing() {
        var page = draft();
        page.locator("[data-id='KT-1.a'] [data-does=edit]").click();
        page.locator("#title").fill("Tên của tôi");
        City.PLANS.somebodyElseRetitles("Tên của người khác");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog .records")).containsText("Tên của tôi");
        assertThat(page.locator("dialog .records")).containsText("Tên của người khác");
        page.keyboard().press("Escape");
        assertThat(page.locator("#title")).hasValue("Tên của tôi");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("[data-id='KT-1.a'] th")).containsText("Tên của tôi");
    }

    @Test
    void whoTakesTheOtherStateOrStoresTheirOwnOnTopOfItChoosesOnce() {
        for (var choice : new String[] {"mine", "theirs"}) {
            var page = draft();
            page.locator("[data-id='KT-1.a'] [data-does=edit]").click();
            page.locator("#title").fill("mine");
            City.PLANS.somebodyElseRetitles("theirs");
            page.locator("dialog button[type=submit]").click();

            page.locator("dialog [data-does=" + choice + "]").click();

            assertThat(page.locator("dialog")).hasCount(0);
            assertThat(page.locator("[data-id='KT-1.a'] th")).containsText(choice);
            assertThat(City.PLANS.plan().at("/sections/0/targets/0/title").asString()).isEqualTo(choice);
        }
    }

    @Test
    void aTargetIsMovedByItsKeyAgainAndAgain() {
        var page = draft();

        page.locator("[data-id='KT-3.2'] [data-does=up]").click();
        assertThat(page.locator("main h1")).containsText("bản 2");
        assertThat(page.locator("[data-id='KT-3.2'] [data-does=up]")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("main h1")).containsText("bản 3");
        assertThat(page.locator("tbody tr").first()).hasAttribute("data-id", "KT-3.2");
        assertThat(City.PLANS.plan().at("/sections/0/targets/0/id").asString()).isEqualTo("KT-3.2");
    }

    @Test
    void whereATargetCannotMoveNothingIsSent() {
        var page = draft();

        page.locator("[data-id='KT-1.a'] [data-does=up]").click();
        page.locator("[data-id='KT-1.a'] [data-does=down]").click();

        assertThat(page.locator("main h1")).containsText("bản 2");
        assertThat(City.PLANS.sent()).hasSize(1);
    }

    @Test
    void aSectionIsAddedFilledRenamedAndRemovedWithItsTargets() {
        var page = draft();
        page.locator("[data-does=newSection]").click();
        page.locator("#title").fill("Lĩnh vực chuyển đổi số");
        submit(page);
        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#section").selectOption("CDS");
        submit(page);
        assertThat(page.locator("[data-section=CDS] [data-id='KT-3.2']")).isVisible();

        page.locator("[data-section=CDS] [data-does=section]").click();
        page.locator("#title").fill("Chuyển đổi số");
        submit(page);
        assertThat(page.locator("[data-section=CDS] h2")).hasText("2 Chuyển đổi số");
        page.locator("[data-section=CDS] .section-head [data-does=up]").click();
        assertThat(page.locator("section h2").first()).hasText("2 Chuyển đổi số");
        page.locator("[data-section=CDS] [data-does=section]").click();
        page.locator("[data-does=remove]").click();
        assertThat(page.locator("dialog")).containsText("«Chuyển đổi số» và 1 chỉ tiêu thuộc nó");
        submit(page);

        assertThat(page.locator("[data-section]")).hasCount(1);
        assertThat(City.PLANS.plan().at("/sections/0/targets").size()).isEqualTo(2);
    }

    @Test
    void aCompositeGetsItsCriteriaAndLosesThemWhenItIsNoneAnyMore() {
        var page = draft();
        page.locator("[data-section=KT] [data-does=add]").click();
        page.locator("#title").fill("Đạt các tiêu chí");
        page.locator("#number").fill("9");
        page.locator("#kind").selectOption("ALL_OF");
        assertThat(page.locator("#frequency")).hasCount(0);
        submit(page);
        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#partOf").selectOption("KT-9");
        submit(page);
        assertThat(page.locator("tr.depth-1")).containsText("Tỷ lệ hộ gia đình");
        assertThat(City.PLANS.plan().at("/sections/0/targets/2/rule/criteria/0").asString()).isEqualTo("KT-3.2");

        page.locator("[data-id='KT-9'] [data-does=edit]").click();
        page.locator("#kind").selectOption("NARRATIVE");
        assertThat(page.locator("#kind-hint")).hasText("Tiêu chí 3.2 sẽ thành chỉ tiêu riêng.");
        submit(page);

        assertThat(page.locator("tr.depth-1")).hasCount(0);
    }

    @Test
    void indicatorsOfTheCatalogueAreProposedByTheWordsOfTheTarget() {
        var page = draft();
        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();

        assertThat(page.locator("#measuredBy-proposals option")).hasText("Hộ đăng ký thu gom rác (%)");
        page.locator("#measuredBy").fill("ho-thu-gom-rac");
        submit(page);

        assertThat(City.PLANS.plan().at("/sections/0/targets/2/indicator").asString()).isEqualTo("ho-thu-gom-rac");
    }

    @Test
    void aTargetThatSumsTheUnitsBelowSaysSoInThePlan() {
        var page = draft();
        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#sumOf").fill("ho-thu-gom-rac");
        page.locator("#title").focus();

        submit(page);

        assertThat(page.locator("[data-id='KT-3.2'] .rule")).containsText("Tổng hợp từ cấp dưới theo chỉ số: ho-thu-gom-rac");
        assertThat(City.PLANS.plan().at("/sections/0/targets/2/measure").asString()).isEqualTo("NONE");
    }

    @Test
    void whatTheServiceRefusesStandsAtItsField() {
        var page = draft();
        City.PLANS.refuse("""
                {"status":422,"code":"invalid","title":"Chưa đúng","errors":[
                {"pointer":"/sections/0/targets/2/rule/bound/value","code":"x","message":"Mức không hợp lệ."},
                {"pointer":"/sections/0/targets/2/responsible","code":"x","message":"Không có bộ phận này."},
                {"pointer":"/sections/0/number","code":"x","message":"Lĩnh vực trùng số."}]}""");

        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("#low-error")).hasText("Mức không hợp lệ.");
        assertThat(page.locator("#responsible-error")).hasText("Không có bộ phận này.");
        assertThat(page.locator("dialog .errors")).hasText("Lĩnh vực trùng số.");
        assertThat(page.locator("#low")).isFocused();
    }

    @Test
    void aScheduleIsFilledInForTheReportedPeriodsAndWhatIsRefusedStandsAtItsPeriod() {
        var page = draft();
        page.locator("[data-id='KT-3.2'] [data-does=edit]").click();
        page.locator("#frequency").selectOption("QUARTERLY");
        assertThat(page.locator(".schedule label")).hasText(new String[] {"Hết quý I/2024", "Hết quý II/2024", "Hết quý III/2024", "Hết quý IV/2024"});
        page.locator("[id='expected-2024-Q2']").fill("95,5");
        page.locator("[id='expected-2024-Q4']").fill("9x");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("[id='expected-2024-Q4-error']")).hasText("Số chưa đúng. Ví dụ: 1.234,5");

        City.PLANS.refuse("""
                {"status":422,"code":"invalid","title":"Chưa đúng","errors":[
                {"pointer":"/sections/0/targets/2/expected/1/value","code":"contradictory-rule","message":"Chưa đạt mức cả năm."}]}""");
        page.locator("[id='expected-2024-Q4']").fill("90");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("[id='expected-2024-Q4-error']")).hasText("Chưa đạt mức cả năm.");
        assertThat(page.locator("[id='expected-2024-Q4']")).isFocused();
        page.locator("[id='expected-2024-Q4']").fill("98");
        submit(page);
        assertThat(page.locator("[data-id='KT-3.2'] .rule")).containsText("Phải đạt theo kỳ: quý II/2024: 95,5 % · quý IV/2024: 98 %");
        assertThat(City.PLANS.plan().at("/sections/0/targets/2/expected/0/period").asString()).isEqualTo("2024-Q2");
    }

    @Test
    void aTargetThatSomebodyElseRemovedIsToldAndWhatWasTypedCanStillBeRead() {
        var page = draft();
        page.locator("[data-id='KT-1.a'] [data-does=edit]").click();
        page.locator("#title").fill("Tên của tôi");
        City.PLANS.somebodyElseRemovesTheFirstTarget();

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog")).containsText("không còn trong bản trên máy chủ");
        assertThat(page.locator("[data-does=mine]")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator("#title")).hasValue("Tên của tôi");
    }

    @Test
    void theHeadingIsEditedAndASecondPlannersOneIsShownBesideIt() {
        var page = draft();
        page.locator("[data-does=head]").click();
        page.locator("dialog #title").fill("Kế hoạch của tôi");
        City.PLANS.somebodyElseRetitles("x");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog .records")).containsText("Kế hoạch của tôi");
        page.locator("[data-does=mine]").click();
        assertThat(page.locator("main h1")).containsText("Kế hoạch của tôi");
        assertThat(page.locator("[data-id='KT-1.a']")).containsText("x");
    }

    @Test
    void aPlanSaysItselfHowAKindOfPeriodIsClosedAndSent() {
        var page = draft();
        page.locator("[data-does=cycles]").click();
        page.locator("[id='MONTHLY.own']").selectOption("own");
        page.locator("[id='MONTHLY.closingDay']").fill("x");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("[id='MONTHLY.closingDay-error']")).hasText("Cần một số nguyên không âm.");
        assertThat(page.locator("[id='MONTHLY.sendingDays-error']")).isVisible();

        page.locator("[id='MONTHLY.closingDay']").fill("0");
        page.locator("[id='MONTHLY.sendingDays']").fill("5");
        page.locator("[id='MONTHLY.dayKind']").selectOption("CALENDAR");
        City.PLANS.refuse("""
                {"status":422,"code":"invalid","title":"Chưa đúng","errors":[
                {"pointer":"/reportingCycles/0/sendingDays","code":"out-of-range","message":"Nhiều nhất 60."}]}""");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("[id='MONTHLY.sendingDays-error']")).hasText("Nhiều nhất 60.");
        submit(page);

        assertThat(page.locator(".said")).containsText("Đã lưu kỳ báo cáo riêng.");
        assertThat(City.PLANS.plan().get("reportingCycles").toString()).isEqualTo(
                "[{\"frequency\":\"MONTHLY\",\"closingMonth\":0,\"closingDay\":0,\"sendingDays\":5,\"dayKind\":\"CALENDAR\"}]");
        page.locator("[data-does=cycles]").click();
        page.locator("[id='MONTHLY.own']").selectOption("");
        submit(page);
        assertThat(City.PLANS.plan().has("reportingCycles")).isFalse();
    }

    private Page draft() {
        City.PLANS.keepDraft();
        return chromium.open("/desk/lai-thieu-2024", Person.PLANNER);
    }

    private static void submit(Page page) {
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).hasCount(0);
    }
}
