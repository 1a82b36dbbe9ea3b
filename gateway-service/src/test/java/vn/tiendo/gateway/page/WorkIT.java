package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer finds what is owed, enters it and hands it in. */
@PageTest
class WorkIT {

    private static final String JUNE = "/my-work/" + FakeFigures.JUNE;
    private static final String MAY = FakeFigures.PLAN + "/cong-an/2025-M05";

    private final Chromium chromium;
    private final FakeFigures figures = City.DELEGATIONS.figures();

    WorkIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void whatIsUrgentComesFirstAndEachRowOpensItsGrid() {
        var page = chromium.open("/my-work", Person.OFFICER);

        assertThat(page.locator("tbody tr:not(.section) th")).hasText(new String[] {"quý I/2025", "tháng 5/2025", "tháng 6/2025",
            "năm 2025", "tháng 4/2025", "tháng 3/2025"});
        var todo = page.locator("tbody[data-group=todo] tr:not(.section)");
        assertThat(todo.locator(".state")).hasText(new String[] {"Quá hạn", "Bị trả lại", "Đang mở"});
        assertThat(todo.locator(".due")).containsText(new String[] {"17/03/2025", "20/05/2025", "16/06/2025"});
        assertThat(todo.locator(".given")).hasText(new String[] {"1/2", "7/7", "0/7"});

        page.locator("tbody a").nth(2).click();

        assertThat(page).hasURL(chromium.at(JUNE));
        assertThat(page.locator("main h1")).isFocused();
        assertThat(page.locator("main h1")).containsText("tháng 6/2025");
    }

    @Test
    void aComputersClockThatIsWrongByADayMovesNoDeadline() {
        var left = chromium.open("/my-work", Person.OFFICER).locator("tbody[data-group=todo] .due .beneath");
        var atRightTime = left.first().textContent();

        var page = chromium.open("/", Person.OFFICER);
        page.clock().setFixedTime(System.currentTimeMillis() + Duration.ofDays(1).toMillis());
        page.locator(".menu a[href^='/my-work']").click();

        assertThat(page.locator("tbody[data-group=todo] .due .beneath").first()).hasText(atRightTime);
    }

    @Test
    void everyOwedTargetHasARowInThePlansOrderWithWhatIsPlannedAndTheLastPeriodsValue() {
        figures.enter(MAY, "APPROVED", "x", "{'target':'KT-1','value':{'kind':'NUMBER','number':98500000.5}}",
                "{'target':'KT-2','value':{'kind':'RATIO','numerator':930,'denominator':1000}}");
        var page = chromium.open(JUNE, Person.OFFICER);

        assertThat(page.locator(".entry tr:not(.section, .component) th.title:not(thead th)")).hasCount(7);
        assertThat(row(page, "KT-1").locator(".plan")).hasText("từ 1.200.000.000 đồng trở lên");
        assertThat(row(page, "KT-1").locator(".before")).hasText("98.500.000,5");
        assertThat(row(page, "KT-2").locator(".before")).containsText("93,0");
        assertThat(page.locator("main h1")).containsText("hạn gửi 16/06/2025");
    }

    @Test
    void figuresOfEveryKindAreTypedByKeyboardAloneAndSaveThemselves() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").focus();

        page.keyboard().type("1.250,5");
        page.keyboard().press("Enter");
        assertThat(cell(page, "KT-2", "value")).isFocused();
        page.keyboard().type("950");
        page.keyboard().press("Tab");
        page.keyboard().type("1000");
        assertThat(row(page, "KT-2")).containsText("= 95,0");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        cell(page, "AN-1", "value").focus();
        page.keyboard().type("0");
        page.keyboard().press("ArrowUp");
        assertThat(cell(page, "KT-2", "value")).isFocused();
        cell(page, "AN-2", "value").selectOption("Khá");
        cell(page, "AN-3", "value").selectOption("NO");
        cell(page, "AN-4", "value").selectOption("PARTLY");
        cell(page, "AN-4", "second").fill("Đã tuyên truyền 3/5 khu phố");
        cell(page, "AN-5", "component.so-vu").fill("3");
        cell(page, "AN-5", "component.so-chet").fill("0");
        cell(page, "AN-5", "component.bi-thuong").fill("2");

        assertThat(page.locator("[data-saving=saved]")).containsText("đã lưu");
        page.reload();
        assertThat(cell(page, "KT-1", "value")).hasValue("1.250,5");
        assertThat(cell(page, "AN-4", "second")).hasValue("Đã tuyên truyền 3/5 khu phố");
        assertThat(cell(page, "AN-5", "component.bi-thuong")).hasValue("2");
        assertThat(page.locator(".entry .changed")).hasCount(0);
    }

    @Test
    void aBlockFromASpreadsheetFillsTheGridAndWhatDoesNotFitIsToldAtItsCell() {
        var page = chromium.open(JUNE, Person.OFFICER);

        paste(cell(page, "KT-1", "value"), "1.000\\t\\n950\\t1.000\\n2\\n\\\"khá\\\"\\ncó\\t14/6/2025\\nkhông biết\\tĐã làm\\n1\\n0\\n4");

        assertThat(cell(page, "KT-2", "second")).hasValue("1.000");
        assertThat(cell(page, "AN-2", "value")).hasValue("Khá");
        assertThat(cell(page, "AN-3", "second")).hasValue("2025-06-14");
        assertThat(cell(page, "AN-5", "component.bi-thuong")).hasValue("4");
        assertThat(row(page, "AN-4").locator(".error")).hasText("Hãy chọn trong danh sách.");
        assertThat(page.locator("[data-saving=incomplete]")).containsText("còn 1 chỉ tiêu chưa lưu");
    }

    @Test
    void whatWasTypedOrPastedIsTakenBackStepByStep() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").focus();
        page.keyboard().type("7");
        page.keyboard().press("Enter");
        page.keyboard().type("950");
        page.keyboard().press("Tab");
        paste(cell(page, "KT-1", "value"), "1.000\\t\\n960\\t1.000");
        assertThat(cell(page, "KT-2", "value")).hasValue("960");

        page.keyboard().press("Control+z");
        assertThat(cell(page, "KT-1", "value")).hasValue("7");
        assertThat(cell(page, "KT-2", "value")).hasValue("950");
        assertThat(cell(page, "KT-2", "second")).hasValue("");
        assertThat(cell(page, "KT-1", "value")).isFocused();
        page.keyboard().press("Control+z");
        assertThat(cell(page, "KT-2", "value")).hasValue("");
        assertThat(cell(page, "KT-2", "value")).isFocused();
        page.keyboard().press("Control+z");

        assertThat(cell(page, "KT-1", "value")).hasValue("");
    }

    @Test
    void noDataNeedsNoNumberAndAnExplanationIsOpenedInPlace() {
        var page = chromium.open(JUNE, Person.OFFICER);

        cell(page, "KT-1", "kind").selectOption("NOT_YET_AVAILABLE");
        assertThat(cell(page, "KT-1", "value")).isDisabled();
        row(page, "KT-1").locator("[data-does=more]").click();
        cell(page, "KT-1", "note").fill("Kho bạc chưa chốt");

        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/value").toString()).contains("NOT_YET_AVAILABLE", "Kho bạc");
    }

    @Test
    void whatIsWrongIsToldAtItsCellAndTheRestIsSaved() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").fill("-5");
        cell(page, "AN-1", "value").fill("1");

        assertThat(row(page, "KT-1").locator(".error")).hasText("Giá trị -5 không được âm");
        assertThat(page.locator("[data-saving=incomplete]")).containsText("còn 1");
        cell(page, "KT-2", "value").fill("1,2,3");
        cell(page, "AN-1", "value").focus();
        assertThat(row(page, "KT-2").locator(".error").first()).hasText("Số chưa đúng. Ví dụ: 1.234,5");
        assertThat(page.locator("[data-errors] li")).hasCount(3);
        page.locator("[data-errors] button").first().click();
        assertThat(cell(page, "KT-1", "value")).isFocused();
        assertThat(figures.of(FakeFigures.JUNE).get("figures")).hasSize(1);
    }

    @Test
    void aSubmissionIsCheckedHandedInAndProvenByAReceipt() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").fill("7");

        page.locator(".toolbar [data-does=submit]").click();
        assertThat(page.locator("dialog .missing li")).hasCount(6);
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".receipt")).containsText("lai-thieu-2025.cong-an.2025-M06.2");
        assertThat(page.locator(".receipt")).containsText("13/06/2025 14:30");
        assertThat(page.locator(".receipt .code").last()).containsText("0123456789ab");
        assertThat(page.locator(".standing")).containsText("đang chờ duyệt");
        assertThat(page.locator(".entry input")).hasCount(0);
        assertThat(page).hasURL(chromium.at(JUNE + "?receipt=lai-thieu-2025.cong-an.2025-M06.2"));
        assertThat(figures.keys()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatSomebodyElseSavedBeforeItIsSentIsSeenFirst() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").fill("7");
        page.locator(".toolbar [data-does=submit]").click();
        page.locator("dialog").waitFor();
        figures.enter(FakeFigures.JUNE, "DRAFT", "dong-nghiep", "{'target':'KT-1','value':{'kind':'NUMBER','number':70}}");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(cell(page, "KT-1", "value")).hasValue("70");
        assertThat(figures.of(FakeFigures.JUNE).get("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void whatIsNotDecidedYetCanBeTakenBackAndItsReceiptIsFoundAgain() {
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}");
        var page = chromium.open(JUNE, Person.OFFICER);
        assertThat(page.locator(".standing a")).hasAttribute("href", JUNE + "?receipt=lai-thieu-2025.cong-an.2025-M06.1");

        page.locator("[data-does=withdraw]").click();

        assertThat(cell(page, "KT-1", "value")).hasValue("7");
        assertThat(figures.of(FakeFigures.JUNE).get("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void whatWasSentBackSaysWhyAndACorrectionNeedsAReason() {
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}");
        figures.sendBack(FakeFigures.JUNE, "Xem lại số thu");
        var page = chromium.open(JUNE, Person.OFFICER);
        assertThat(page.locator(".notice")).containsText("Xem lại số thu");

        cell(page, "KT-1", "value").fill("8");
        cell(page, "AN-1", "value").focus();
        assertThat(page.locator(".explaining .error")).hasText("Cần nêu lý do sửa số đã gửi.");
        cell(page, "KT-1", "reason").fill("Cộng thiếu một biên lai");

        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/revisions")).hasSize(2);
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/reason").asString()).isEqualTo("Cộng thiếu một biên lai");
    }

    @Test
    void afterAReopeningOnlyTheOpenFiguresCanBeChangedAndTheOthersShowTheirRevisions() {
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}",
                "{'target':'AN-1','value':{'kind':'COUNT','count':1}}");
        figures.enter(FakeFigures.JUNE, "APPROVED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':9},'reason':'Nhầm'}");
        figures.sendBack(FakeFigures.JUNE, "Sửa số vụ cháy", "AN-1");
        var page = chromium.open(JUNE, Person.OFFICER);

        assertThat(page.locator(".notice")).containsText("mở lại 1 chỉ tiêu");
        assertThat(page.locator(".entry [data-column=value]")).hasCount(1);
        row(page, "KT-1").locator("summary").click();
        assertThat(row(page, "KT-1").locator(".revisions li")).hasCount(2);
        assertThat(row(page, "KT-1").locator(".revisions li").first()).containsText("Nhầm");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsToldAndNothingTypedIsLost() {
        figures.enter(FakeFigures.JUNE, "DRAFT", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}");
        var page = chromium.open(JUNE, Person.OFFICER);
        assertThat(cell(page, "KT-1", "value")).hasValue("7");
        figures.enter(FakeFigures.JUNE, "DRAFT", "dong-nghiep", "{'target':'KT-1','value':{'kind':'NUMBER','number':70}}");

        cell(page, "KT-1", "value").fill("8");
        cell(page, "AN-1", "value").fill("2");

        assertThat(row(page, "KT-1").locator(".overtaken")).containsText("Người khác vừa lưu: 70");
        assertThat(cell(page, "KT-1", "value")).hasValue("8");
        assertThat(page.locator("[data-saving=incomplete]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/value/number").asInt()).isEqualTo(70);
        row(page, "KT-1").locator(".overtaken button").first().click();
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/value/number").asInt()).isEqualTo(8);
    }

    @Test
    void whatSomebodyElseHandedInMeanwhileIsShownBesideWhatWasTyped() {
        figures.enter(FakeFigures.JUNE, "DRAFT", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}");
        var page = chromium.open(JUNE, Person.OFFICER);
        assertThat(cell(page, "KT-1", "value")).hasValue("7");
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "dong-nghiep");

        cell(page, "KT-1", "value").fill("8");

        assertThat(row(page, "KT-1").locator(".overtaken")).containsText("Đã nhập nhưng không lưu được: 8");
        assertThat(page.locator(".standing")).containsText("đang chờ duyệt");
    }

    @Test
    void whenNoAnswerComesNothingIsLostAndTheSameIsSentAgainUnderTheSameKey() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").waitFor();
        var tried = new ArrayList<String>();
        page.route("**/api/v1/submissions?*", route -> {
            tried.add(route.request().headers().get("idempotency-key"));
            route.abort();
        });

        cell(page, "KT-1", "value").fill("7");
        assertThat(page.locator("[data-saving=later]")).containsText("đang thử lại");
        page.unroute("**/api/v1/submissions?*");

        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.keys()).hasSize(1).isSubsetOf(tried);
    }

    @Test
    void anEmptyListSaysWhyAndAServiceThatIsAwayWhatToDo() {
        var page = chromium.open("/", Person.OFFICER);
        page.route("**/api/v1/obligations*", route -> route.abort());
        page.locator(".menu a").nth(2).click();
        assertThat(page.locator(".notice")).containsText("Không kết nối được máy chủ");
        page.unroute("**/api/v1/obligations*");
        page.route("**/api/v1/obligations*", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody("{\"items\":[]}")));

        page.locator(".notice button").click();

        assertThat(page.locator(".empty")).containsText("Chưa có báo cáo nào phải gửi");
    }

    @Test
    void aFileIsCheckedShowsWhatItWouldChangeThenIsTakenIntoTheGridAndSaysItsFaultsByCell() {
        figures.enter(FakeFigures.JUNE, "DRAFT", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}",
                "{'target':'AN-1','value':{'kind':'COUNT','count':1}}");
        var page = chromium.open(JUNE, Person.OFFICER);
        assertThat(page.locator(".door a")).hasAttribute("href", "/api/v1/submissions/" + FakeFigures.JUNE + "/template.xlsx");
        page.locator("#figures-file").setInputFiles(new FilePayload("thang-6.xlsx", "", "faulty".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".door .errors")).containsText("Ô E7: “abc” không phải là số");

        page.locator("#figures-file").setInputFiles(new FilePayload("thang-6.xlsx", "", filing("2025-M06")));
        assertThat(page.locator("dialog")).containsText("1 số liệu mới hoặc khác sẽ được lưu");
        assertThat(page.locator("dialog tbody .stored")).hasText("7");
        assertThat(page.locator("dialog tbody .given")).hasText("42");
        page.locator("dialog button[type=submit]").click();

        assertThat(cell(page, "KT-1", "value")).hasValue("42");
        assertThat(page.locator(".door .errors")).hasCount(0);
    }

    @Test
    void theFileOfAnotherPeriodIsNotTaken() {
        var page = chromium.open(JUNE, Person.OFFICER);

        page.locator("#figures-file").setInputFiles(new FilePayload("thang-5.xlsx", "", filing("2025-M05")));

        assertThat(page.locator(".door .errors")).containsText("lai-thieu-2025/cong-an/2025-M05");
        assertThat(figures.keys()).isEmpty();
    }

    @Test
    void aDoubtfulFigureIsSavedToldAtItsRowAndOnceMoreBeforeItIsSent() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "AN-1", "value").fill("1");
        cell(page, "KT-1", "value").fill("1.000.000.000.000");

        assertThat(row(page, "KT-1").locator(".title .at-risk")).hasText("khác xa các kỳ trước");
        assertThat(row(page, "AN-1").locator(".title .at-risk")).hasCount(0);
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        page.locator(".toolbar [data-does=submit]").click();
        assertThat(page.locator("dialog .missing").last()).hasText("1 Thu phạt vi phạm hành chính: khác xa các kỳ trước");
        page.keyboard().press("Escape");

        cell(page, "KT-1", "value").fill("1.000.000");
        assertThat(row(page, "KT-1").locator(".title .at-risk")).hasCount(0);
    }

    @Test
    void anApprovedEstimateGivesWayToTheActualFigureWithoutAReason() {
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7},'quality':'ESTIMATED'}",
                "{'target':'AN-1','value':{'kind':'COUNT','count':1}}");
        figures.enter(FakeFigures.JUNE, "APPROVED", "kiem-tra");
        figures.of(FakeFigures.JUNE).put("approvedAt", "2025-06-13T08:00:00Z");
        var page = chromium.open(JUNE, Person.OFFICER);
        assertThat(page.locator(".entry [data-column=value]")).hasCount(1);
        cell(page, "KT-1", "value").fill("8");
        assertThat(page.locator("[data-saving=incomplete]")).isVisible();

        cell(page, "KT-1", "kind").selectOption("ACTUAL");

        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/value/number").asInt()).isEqualTo(8);
    }

    @Test
    void aNeighbourhoodIsAddedAsARowOfItsOwnAndComesAgainInTheNextPeriod() {
        var page = chromium.open(JUNE, Person.OFFICER);
        row(page, "AN-1").locator("[data-does=more]").click();
        page.locator("[data-does=addPart]").click();
        page.locator("dialog #part").fill("kp-cho");
        page.locator("dialog button[type=submit]").click();

        cell(page, "AN-1 kp-cho", "value").fill("2");

        assertThat(cell(page, "AN-1", "value")).hasCount(0);
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/part").asString()).isEqualTo("kp-cho");
        page.navigate(chromium.at("/my-work/" + FakeFigures.PLAN + "/cong-an/2025-M07"));
        assertThat(row(page, "AN-1 kp-cho").locator(".before")).hasText("2");
    }

    @Test
    void aPartThatHasARowIsNotAddedAgain() {
        figures.enter(FakeFigures.JUNE, "DRAFT", "can-bo-cong-an", "{'target':'AN-1','part':'kp-cho','value':{'kind':'COUNT','count':1}}");
        var page = chromium.open(JUNE, Person.OFFICER);
        row(page, "AN-1 kp-cho").locator("[data-does=more]").click();
        page.locator("[data-does=addPart]").click();
        page.locator("dialog #part").fill("kp-cho");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("#part-error")).hasText("Đã có dòng của nơi này.");
    }

    @Test
    void whileTypingTheTargetsForecastIsAskedForAndShown() {
        var page = chromium.open(JUNE, Person.OFFICER);
        var asked = new ArrayList<String>();
        page.route("**/verdicts:preview", route -> {
            asked.add(route.request().postData());
            route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                    {"period":"2025-M06","verdicts":[{"target":"KT-2","status":"AT_RISK","explanation":{"vi":"Được 90 %","en":"90%"}}]}"""));
        });

        cell(page, "KT-2", "value").fill("90");
        cell(page, "KT-2", "second").fill("100");

        assertThat(row(page, "KT-2").locator(".forecast")).hasText("Có nguy cơ");
        assertThat(row(page, "KT-2").locator(".forecast")).hasAttribute("title", "Được 90 %");
        assertThat(asked.getLast()).contains("\"denominator\":100");
    }

    @Test
    void aFileIsAttachedToItsFigureNamedWhenItIsSavedAndTakenAwayAgain() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").fill("7");
        row(page, "KT-1").locator("[data-does=more]").click();

        page.locator("#files_KT-1").setInputFiles(new FilePayload[] {file("bien-ban.pdf", "%PDF-1.7"), file("anh.exe", "MZ"), file("trong.pdf", "")});

        var beneath = page.locator(".explaining[data-row=KT-1]");
        assertThat(beneath.locator(".files .error")).hasText(new String[] {"Chưa nhận: Tệp là EXE; được nhận: PDF", "Chưa nhận: tệp trống"});
        assertThat(beneath.locator(".files a")).hasAttribute("href", "/api/v1/evidence/e0/content");
        assertThat(row(page, "KT-1").locator(".more")).containsText("1 minh chứng");
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/evidence/0").asString()).isEqualTo("e0");
        page.reload();
        row(page, "KT-1").locator("[data-does=more]").click();
        assertThat(beneath.locator(".files li").first()).containsText("bien-ban.pdf 1,2\u00a0MB");
        beneath.locator("[data-does=remove]").click();

        assertThat(beneath.locator(".files a")).hasCount(0);
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/evidence")).isEmpty();
        assertThat(figures.evidence().names()).isEmpty();
    }

    @Test
    void aFileIsDroppedOnTheRowOfItsFigureAndWaitsForTheNumber() {
        var page = chromium.open(JUNE, Person.OFFICER);

        row(page, "AN-1").evaluate("row => { const data = new DataTransfer(); data.items.add(new File(['%PDF'], 'a.pdf', {type: 'application/pdf'}));"
                + "row.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})) }");

        assertThat(page.locator(".explaining[data-row=AN-1] .files a")).hasText("a.pdf");
        assertThat(row(page, "AN-1").locator(".error")).hasText("Cần điền.");
        cell(page, "AN-1", "value").fill("0");
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/evidence")).hasSize(1);
    }

    @Test
    void whatWasCountedIsListedEachWithItsDayAndTheCountFollows() {
        var page = chromium.open(JUNE, Person.OFFICER);
        row(page, "AN-1").locator("[data-does=more]").click();
        var beneath = page.locator(".explaining[data-row=AN-1]");

        beneath.locator("[data-does=addOccurrence]").click();
        assertThat(cell(page, "AN-1", "value")).hasValue("1");
        beneath.locator("[data-name=occurrences]").fill("2025-06-03");
        beneath.locator(".occurrences input").last().fill("chợ Lái Thiêu");
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        cell(page, "AN-1", "value").fill("2");
        cell(page, "KT-1", "value").focus();

        assertThat(beneath.locator(".error")).hasText("Số vụ đã liệt kê phải bằng số kỳ này.");
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/value/occurrences/0").toString())
                .isEqualTo("{\"on\":\"2025-06-03\",\"note\":\"chợ Lái Thiêu\"}");
    }

    @Test
    void aFigureIsTalkedAboutByKeyboardAndTheCommentIsSaidOnce() {
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}");
        figures.comments().say("KT-1", "Sao giảm?", "Lê Văn Kiểm");
        var page = chromium.open(JUNE, Person.OFFICER);
        row(page, "KT-1").locator("[data-does=more]").focus();
        page.keyboard().press("Enter");
        page.locator(".explaining [data-does=talk]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".thread li")).containsText(new String[] {"Sao giảm?"});

        page.keyboard().press("Tab");
        page.keyboard().type("Trừ biên lai trùng");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".thread li")).containsText(new String[] {"Sao giảm?", "Trừ biên lai trùng"});
        assertThat(page.locator(".thread textarea")).hasValue("");
        assertThat(row(page, "KT-1").locator(".more")).containsText("2 ý kiến");
        assertThat(figures.comments().texts()).hasSize(2);
        assertThat(figures.comments().keys()).singleElement().asString().hasSize(32);
    }

    @Test
    void whatOneWasRemindedOfStandsOnTopUntilOneHasReadIt() {
        figures.reminders().remind("2025-06-12");
        figures.reminders().remind("2025-06-13");
        var page = chromium.open("/my-work", Person.OFFICER);

        assertThat(page.locator(".reminder h2")).hasText("Nhắc ngày 13/06/2025: 3 báo cáo còn thiếu số liệu");
        assertThat(page.locator(".reminder li").first()).containsText("bạn phụ trách bộ phận");
        assertThat(page.locator(".reminder li").nth(1)).containsText("hạn gửi 16/06/2025");
        assertThat(page.locator(".reminder li").last()).containsText("Kế hoạch năm 2025: Đã gửi, muộn");
        assertThat(page.locator(".reminder a").nth(1)).hasAttribute("href", JUNE);
        page.locator(".reminder [data-does=read]").click();

        assertThat(page.locator(".reminder")).hasCount(0);
        assertThat(page.locator("main h1")).isFocused();
        assertThat(figures.reminders().isRead("2025-06-13")).isTrue();
        page.reload();
        assertThat(page.locator(".obligations")).isVisible();
        assertThat(page.locator(".reminder")).hasCount(0);
    }

    @Test
    void whatIsLateSaysUntilWhenItIsTaken() {
        var page = chromium.open("/", Person.OFFICER);
        page.route(url -> url.contains("/obligations?"), route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"items":[%s,"state":"LATE","entryUntil":"2999-01-31"},%s,"state":"LATE","submissionState":"DRAFT","entryUntil":"2025-01-31"},
                %s,"state":"SENT_LATE","submissionState":"SUBMITTED","entryUntil":"2999-01-31"}]}""".formatted(owed("M01"), owed("M02"), owed("M03")))));
        page.navigate(chromium.at("/my-work"));

        assertThat(page.locator("[data-state=LATE] .due").first()).containsText("còn nhận đến 31/01/2999");
        assertThat(page.locator("[data-state=LATE] .due").last()).containsText("đã khóa nhập");
        assertThat(page.locator("[data-state=SENT_LATE] .due")).hasText("01/01/2025");
    }

    private static String owed(String period) {
        return """
                {"plan":"lai-thieu-2025","department":"cong-an","period":"2025-%s","dueOn":"2025-01-01","owed":1,"given":0""".formatted(period);
    }

    @Test
    void aPeriodThatIsClosedSaysWhatToDoAndTakesNothing() {
        var page = chromium.open("/my-work", Person.OFFICER);
        page.route(url -> url.contains("/obligations?") && url.contains("period="), route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"items":[{"plan":"lai-thieu-2025","department":"cong-an","period":"2025-M06","dueOn":"2025-06-16","entryUntil":"2025-07-16"}]}""")));

        page.locator("tbody a").nth(2).click();

        assertThat(page.locator(".standing")).containsText("Người duyệt có thể gia hạn");
        assertThat(page.locator(".entry [data-column=value]")).hasCount(0);
        assertThat(page.locator("[data-does=submit]")).hasCount(0);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] filing(String period) {
        return """
                {"plan":"lai-thieu-2025","department":"cong-an","period":"%s","submit":false,
                "figures":[{"target":"KT-1","value":{"kind":"NUMBER","number":42}}]}""".formatted(period).getBytes(StandardCharsets.UTF_8);
    }

    private static Locator row(Page page, String target) {
        return page.locator(".entry tr[data-row='" + target + "']").first();
    }

    private static Locator cell(Page page, String target, String name) {
        return page.locator("[data-row='" + target + "'][data-name='" + name + "']");
    }

    private static void paste(Locator cell, String block) {
        cell.evaluate("cell => { const data = new DataTransfer(); data.setData('text/plain', '" + block + "');"
                + "cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }");
    }
}
