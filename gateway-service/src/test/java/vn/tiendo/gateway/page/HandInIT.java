package vn.tiendo.gateway.page;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.gateway.page.EntryGrid.cell;
import static vn.tiendo.gateway.page.EntryGrid.row;

/** An officer hands in what was entered, also where others are at it meanwhile. */
@PageTest
class HandInIT {

    private static final String JUNE = "/my-work/" + FakeFigures.JUNE;

    private final Chromium chromium;
    private final FakeFigures figures = City.DELEGATIONS.figures();

    HandInIT(Chromium chromium) {
        this.chromium = chromium;
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
    void whoCannotHandInYetIsLedToTheCellAndToldWhatIsWrongThere() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").fill("101 %");

        page.locator(".toolbar [data-does=submit]").click();

        assertThat(cell(page, "KT-1", "value")).isFocused();
        assertThat(row(page, "KT-1").locator(".error")).containsText("Chỉ ghi số");
        assertThat(page.locator("[data-errors]")).containsText("Chỉ ghi số");
        cell(page, "KT-1", "value").fill("101");
        assertThat(page.locator("[data-errors]")).hasCount(0);
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
    void whatSomebodyElseBeganMeanwhileIsNotWrittenOver() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").waitFor();
        figures.enter(FakeFigures.JUNE, "DRAFT", "dong-nghiep", "{'target':'KT-1','value':{'kind':'NUMBER','number':70}}");

        cell(page, "KT-1", "value").fill("8");

        assertThat(row(page, "KT-1").locator(".overtaken")).containsText("Người khác vừa lưu: 70");
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/value/number").asInt()).isEqualTo(70);
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
}
