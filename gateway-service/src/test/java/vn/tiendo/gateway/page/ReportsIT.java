package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Reports from their list to the issue. */
@PageTest
class ReportsIT {

    private static final int MOST_TABS = 200;
    private static final String DRAFT = "/reports/" + FakeReports.DRAFT;

    private final Chromium chromium;

    ReportsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void theListSaysHowFarEachIsAndLeadsToIt() {
        var page = chromium.open("/reports", Person.SUPERVISOR);

        assertThat(page.locator(".records tbody tr")).hasCount(2);
        assertThat(page.locator("[data-id=d1]")).containsText("Dự thảo");
        assertThat(page.locator("[data-id=i1]")).containsText("05/BC-UBND");
        assertThat(page.locator("[data-does=make]")).hasCount(0);
        page.locator("[data-id=i1] a").click();

        assertThat(page.locator("main h1")).containsText("Báo cáo 6 tháng · 6 tháng đầu năm 2024");
        assertThat(page.locator("main")).containsText("có dấu thời gian");
        assertThat(page.locator(".toolbar button")).hasCount(0);
    }

    @Test
    void oneIsMadeForAPeriodThatItsKindReportsOn() {
        var page = chromium.open("/reports", Person.REVIEWER);
        page.locator("[data-does=make]").click();

        page.locator("#plan").selectOption("lai-thieu-2024");
        page.locator("#kind").selectOption("SIX_MONTH");
        assertThat(page.locator("#period option")).hasCount(2);
        page.locator("#period").selectOption("2024-S1");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("main h1")).containsText("6 tháng đầu năm 2024");
        assertThat(page.url()).contains("/reports/d1");
    }

    @Test
    void oneIsMadeInEnglish() {
        var page = chromium.open("/reports", Person.REVIEWER);
        page.locator("[data-does=make]").click();
        page.locator("#plan").selectOption("lai-thieu-2024");
        page.locator("#kind").selectOption("SIX_MONTH");
        page.locator("#period").selectOption("2024-S1");

        page.locator("#language").selectOption("EN");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("main h1")).containsText("6 tháng đầu năm 2024");
        page.goBack();

        assertThat(page.locator("[data-id=d1]")).containsText("Tiếng Anh");
    }

    @Test
    void aThematicOneAsksForItsSection() {
        var page = chromium.open("/reports", Person.LEADER);
        page.locator("[data-does=make]").click();
        assertThat(page.locator("#section")).hasCount(0);

        page.locator("#kind").selectOption("THEMATIC");

        assertThat(page.locator("#section")).isVisible();
    }

    @Test
    void wordsStandBesideTheirFiguresAndAreMarkedWhereFiguresHaveChanged() {
        var page = chromium.open(DRAFT, Person.REVIEWER);

        assertThat(page.locator("[data-part='2'] .passage")).containsText("97,5");
        assertThat(page.locator("[data-part='2'] .overtaken")).containsText("Thu gom rác: khi viết thực hiện là 96,4, nay là 97,5");
        assertThat(page.locator("[data-part='1'] .overtaken")).hasCount(0);
    }

    @Test
    void aPartIsGivenOtherWordsByKeyboard() {
        var page = chromium.open(DRAFT, Person.REVIEWER);
        page.locator("[data-part='2'] [data-does=edit]").press("Enter");
        page.locator(".wording textarea").fill("Vốn đã về đủ.");
        page.locator("[data-does=add]").press("Enter");
        page.keyboard().type("Tháng 7 sẽ xong.");

        page.locator(".wording button[type=submit]").press("Enter");

        assertThat(page.locator(".said")).containsText("Đã lưu lời văn");
        assertThat(page.locator("[data-part='2']")).containsText("Tháng 7 sẽ xong.");
        assertThat(page.locator(".overtaken")).hasCount(0);
        assertThat(City.REPORTING.reports().written().at("/passages/0/targets/0").asString()).isEqualTo("KT-2");
    }

    @Test
    void whoMadeAReportIsNotAskedToReviewIt() {
        var page = chromium.open(DRAFT, Person.REVIEWER);

        assertThat(page.locator(".toolbar .actions")).containsText("Chờ một người khác soát");
        assertThat(page.locator("[data-does=review]")).hasCount(0);
    }

    @Test
    void reviewedItIsIssuedAndCorrectedFiguresAreToldBefore() {
        var page = chromium.open(DRAFT, Person.LEADER);
        page.locator("[data-does=review]").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".said")).containsText("Đã soát");

        page.locator("[data-does=issue]").click();
        page.locator("#number").fill("5");
        assertThat(page.locator("#signer")).hasValue("Trương Quốc Thái");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).containsText("Đã soát: 96,4; nay là: 97,5.");
        page.locator("#asReviewed").check();
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã phát hành");
        assertThat(page.locator("[data-does=issue]")).hasCount(0);
    }

    @Test
    void whoSignsForTheHeadSaysInWhichCapacityAndWithWhichPosition() {
        var page = chromium.open(DRAFT, Person.LEADER);
        page.locator("[data-does=review]").click();
        page.locator("dialog button[type=submit]").click();
        page.locator("[data-does=issue]").click();
        page.locator("#number").fill("5");
        page.locator("#signer").fill("Trần Văn B");
        assertThat(page.locator("#position")).hasCount(0);
        page.locator("#capacity").selectOption("BY_ORDER");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#position-error")).isVisible();

        page.locator("#position").fill("Chánh Văn phòng");
        page.locator("dialog button[type=submit]").click();
        page.locator("#asReviewed").check();
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã phát hành");
        assertThat(City.REPORTING.reports().issuedWith().get("capacity").asString()).isEqualTo("BY_ORDER");
        assertThat(City.REPORTING.reports().issuedWith().get("position").asString()).isEqualTo("Chánh Văn phòng");
    }

    @Test
    void oneIsMadeReviewedAndIssuedWithoutAMouse() {
        var page = chromium.open("/reports", Person.LEADER);
        tabTo(page, "[data-does=make]").press("Enter");
        tabTo(page, "#plan").press("End");
        tabTo(page, "#kind").pressSequentially("Báo cáo 6");
        tabTo(page, "#period").press("ArrowDown");
        tabTo(page, "dialog button[type=submit]").press("Enter");
        assertThat(page.locator("main h1")).containsText("6 tháng đầu năm 2024");
        assertThat(page.locator("main h1")).isFocused();

        tabTo(page, "[data-does=review]").press("Enter");
        tabTo(page, "dialog button[type=submit]").press("Enter");
        assertThat(page.locator(".said")).containsText("Đã soát");
        tabTo(page, "[data-does=issue]").press("Enter");
        tabTo(page, "#number").pressSequentially("5");
        tabTo(page, "#signer").pressSequentially("Nguyễn Văn A");
        tabTo(page, "dialog button[type=submit]").press("Enter");
        assertThat(page.locator("dialog")).containsText("Đã soát: 96,4; nay là: 97,5.");
        tabTo(page, "#asReviewed").press("Space");
        tabTo(page, "dialog button[type=submit]").press("Enter");

        assertThat(page.locator(".said")).containsText("Đã phát hành");
        tabTo(page, "[data-does=addresses]").press("Enter");
        assertThat(page.locator("dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    /** As somebody without a mouse: Tab until it has the focus. */
    private static Locator tabTo(Page page, String selector) {
        Locator wanted = page.locator(selector);
        wanted.waitFor();
        for (int i = 0; i < MOST_TABS && !(boolean) wanted.evaluate("element => element === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
        return wanted;
    }

    @Test
    void whatBecameOfTheMailsIsToldAndAnAddressGivenIsSentTo() {
        var page = chromium.open("/reports/" + FakeReports.ISSUED, Person.LEADER);
        var unknown = page.locator(".mails tr", new Page.LocatorOptions().setHasText("Thường trực"));
        assertThat(unknown).containsText("chưa có địa chỉ");
        assertThat(page.locator(".mails [data-state=REFUSED]")).containsText("máy chủ không nhận địa chỉ này");

        page.locator("[data-does=addresses]").press("Enter");
        assertThat(page.locator("#line-0")).hasValue("vp@thuan-an.example");
        page.locator("#line-1").fill("hdnd@lai-thieu.example; vp@lai-thieu.example");
        page.locator("dialog button[type=submit]").click();
        assertThat(unknown).containsText("chưa gửi");
        page.locator("[data-does=send]").press("Enter");

        assertThat(unknown).containsText("đã gửi");
        assertThat(City.REPORTING.mails().book().at("/items").toString()).contains("Sở Tài chính",
            "[\"hdnd@lai-thieu.example\",\"vp@lai-thieu.example\"]");
    }

    @Test
    void whoReadsOnlySeesWhatBecameOfThem() {
        var page = chromium.open("/reports/" + FakeReports.ISSUED, Person.SUPERVISOR);

        assertThat(page.locator(".mails [data-state=SENT]")).containsText("vp@thuan-an.example");
        assertThat(page.locator(".mails button")).hasCount(0);
    }

    @Test
    void aCityMakesThoseOfAllItsWardsAndStopsThem() {
        var page = chromium.open("/reports", Person.CITY_LEADER);
        page.locator("[data-does=batch]").click();
        page.locator("#kind").selectOption("SIX_MONTH");
        page.locator("#period").selectOption(new SelectOption().setIndex(1));
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("[data-batch=b1]")).containsText("1/3 dự thảo, 1 đơn vị không lập được");
        page.locator("[data-batch=b1] [data-does=cancel]").press("Enter");

        assertThat(page.locator("[data-batch=b1]")).containsText("Đã dừng");
        assertThat(page.locator("[data-does=cancel]")).hasCount(0);
    }

    @Test
    void aWardHasNobodyBelow() {
        var page = chromium.open("/reports", Person.LEADER);

        assertThat(page.locator("#verify-heading")).isVisible();
        assertThat(page.locator("[data-does=batch]")).hasCount(0);
    }

    @Test
    void aFileIsVerified() {
        var page = chromium.open("/reports", Person.SUPERVISOR);

        page.locator("#verify").setInputFiles(new FilePayload("bao-cao.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[data-result=AS_ISSUED]")).containsText("Đúng là tệp đã phát hành");
        page.locator("#verify").setInputFiles(new FilePayload("khac.txt", "text/plain", new byte[] {78}));

        assertThat(page.locator("[data-result=UNKNOWN]")).isVisible();
    }

    @Test
    void itIsHeldAgainstAnotherOne() {
        var page = chromium.open(DRAFT, Person.SUPERVISOR);

        page.locator("[data-does=against]").selectOption("i1");

        assertThat(page.locator(".differences tbody tr")).containsText("97,5");
        assertThat(page.url()).contains("against=i1");
    }
}
