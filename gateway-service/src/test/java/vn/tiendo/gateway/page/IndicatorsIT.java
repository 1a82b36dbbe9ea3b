package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue of indicators. */
@PageTest
class IndicatorsIT {

    private final Chromium chromium;

    IndicatorsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void anIndicatorIsFoundByItsWordsWithoutMarks() {
        var page = chromium.open("/indicators", Person.PLANNER);
        assertThat(page.locator(".indicators tbody tr")).hasCount(2);

        page.locator("#words").fill("RAC thu");
        page.locator("#words").press("Enter");

        assertThat(page.locator(".indicators tbody tr")).hasCount(1);
        assertThat(page).hasURL(chromium.at("/indicators?words=RAC+thu"));
        assertThat(page.locator(".filters [role=status]")).hasText("1 trên 2 chỉ số");
        page.locator(".indicators a").click();
        assertThat(page.locator(".one")).containsText("Hộ đăng ký thu gom rác hằng năm");
    }

    @Test
    void theTopmostUnitKeepsTheCatalogueAndEarlierVersionsAreRead() {
        var page = chromium.open("/indicators?code=thu-ngan-sach", Person.CITY_PLANNER);
        page.locator("[data-does=edit]").click();
        page.locator("#en").fill("Revenue");
        page.locator("#definition").fill("Thu trên địa bàn");
        page.locator("#wordings").fill("Thu, chi ngân sách\nTổng thu");
        submit(page);

        assertThat(page.locator(".one .facts-of")).containsText("Thu trên địa bàn");
        assertThat(City.PLANS.registry().indicator("thu-ngan-sach").at("/wordings/1").asString()).isEqualTo("Tổng thu");
        page.locator(".one .actions a").last().click();
        assertThat(page.locator(".one .facts-of")).not().containsText("Thu trên địa bàn");
        assertThat(page).hasURL(chromium.at("/indicators?code=thu-ngan-sach&version=1"));
    }

    @Test
    void anIndicatorIsAddedAndWhatIsRefusedStandsAtItsField() {
        var page = chromium.open("/indicators", Person.CITY_PLANNER);
        page.locator("[data-does=add]").click();
        page.locator("#code").fill("thu-ngan-sach");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#code-error")).hasText("Mã này đã có.");
        assertThat(page.locator("#vi-error")).isVisible();
        page.locator("#code").fill("ho-ngheo");
        page.locator("#vi").fill("Tỷ lệ hộ nghèo");
        page.locator("#unitOfMeasure").fill("%");
        page.locator("#better").selectOption("LOWER");
        City.PLANS.refuse("""
                {"status":422,"code":"invalid","title":"Chưa đúng","errors":[
                {"pointer":"/name/vi","code":"required","message":"Tên chưa đúng."}]}""");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#vi-error")).hasText("Tên chưa đúng.");

        submit(page);

        assertThat(page.locator(".said")).containsText("Đã lưu chỉ số «Tỷ lệ hộ nghèo».");
        assertThat(page.locator("tr[data-code=ho-ngheo] .better")).hasText("thấp hơn");
    }

    @Test
    void aWardsPlannerReadsTheCatalogueAndDoesNotChangeIt() {
        var page = chromium.open("/indicators?code=thu-ngan-sach", Person.PLANNER);

        assertThat(page.locator(".one h2")).hasText("Thu ngân sách");
        assertThat(page.locator("[data-does]")).hasCount(0);
    }

    private static void submit(Page page) {
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).hasCount(0);
    }
}
