package vn.tiendo.gateway.page;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.gateway.page.EntryGrid.cell;
import static vn.tiendo.gateway.page.EntryGrid.paste;
import static vn.tiendo.gateway.page.EntryGrid.row;

/** An officer types the figures of a period into the grid. */
@PageTest
class EntryIT {

    private static final String JUNE = "/my-work/" + FakeFigures.JUNE;
    private static final String MAY = FakeFigures.PLAN + "/cong-an/2025-M05";

    private final Chromium chromium;
    private final FakeFigures figures = City.DELEGATIONS.figures();

    EntryIT(Chromium chromium) {
        this.chromium = chromium;
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

    @ParameterizedTest
    @ValueSource(ints = {1024, 1280})
    void aLargeNumberIsNotBroken(int width) {
        figures.enter(MAY, "APPROVED", "x", "{'target':'KT-1','value':{'kind':'NUMBER','number':1150000000000}}");

        var before = row(chromium.open(JUNE, new Visit(Person.OFFICER, ColorScheme.LIGHT, width)), "KT-1").locator(".before");

        assertThat(before).hasText("1.150.000.000.000");
        assertThat((int) before.evaluate("""
                cell => {
                  const all = document.createRange();
                  all.selectNodeContents(cell);
                  return new Set([...all.getClientRects()].filter(({width}) => width > 0).map(({top}) => top)).size;
                }""")).as("lines").isEqualTo(1);
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
    void whatDoesNotFitInTheGridIsToldWhenItIsPasted() {
        var page = chromium.open(JUNE, Person.OFFICER);

        paste(cell(page, "KT-1", "value"), "7\\t\\t\\tthừa\\n950\\t1.000");
        assertThat(page.locator("[data-outside]")).hasText("1 ô của khối vừa dán nằm ngoài bảng nên không được nhập.");
        cell(page, "KT-1", "value").fill("8");

        assertThat(page.locator("[data-outside]")).hasCount(0);
    }

    @Test
    void aSavedFigureThatWasEmptiedIsTakenBack() {
        figures.enter(FakeFigures.JUNE, "DRAFT", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}");
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").fill("");

        row(page, "KT-1").locator("[data-does=restore]").click();

        assertThat(cell(page, "KT-1", "value")).hasValue("7");
        assertThat(page.locator("[data-does=restore]")).hasCount(0);
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
        assertThat(row(page, "KT-2").locator(".error").first()).hasText("Chỉ ghi số, không kèm chữ hay đơn vị. Ví dụ: 1.234,5");
        assertThat(page.locator("[data-errors] li")).hasCount(3);
        page.locator("[data-errors] button").first().click();
        assertThat(cell(page, "KT-1", "value")).isFocused();
        assertThat(figures.of(FakeFigures.JUNE).get("figures")).hasSize(1);
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
        assertThat(row(page, "AN-1 kp-cho").locator(".before")).hasText("2 chưa gửi");
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
}
