package vn.tiendo.gateway.page;


import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class PageUseIT {

    private static final String PLAN = "/plans/lai-thieu-2024";

    private final Chromium chromium;

    PageUseIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void theListLeadsToThePlanAndBackLeadsToTheList() {
        var page = open("/");

        page.locator(".plans a").first().click();
        assertThat(page.locator("tr.row")).hasCount(4);
        page.goBack();

        assertThat(page.locator(".plans a")).hasCount(1);
    }

    @Test
    void figuresAreWrittenAsTheLanguageDoes() {
        assertThat(open(PLAN).locator("tr[data-row='KT-1']")).containsText("1.096,25");
        assertThat(open(PLAN + "?lang=en").locator("tr[data-row='KT-1']")).containsText("1,096.25");
    }

    @Test
    void theLanguageIsInTheAddress() {
        var page = open(PLAN);

        page.locator(".language").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("tr[data-row='KT-1'] .verdict")).hasText("Met");
        assertThat(page.url()).endsWith("?lang=en");
    }

    @Test
    void aRowIsOpenedAndClosedByKeyboardAndTheAddressHoldsIt() {
        var page = open(PLAN);
        page.locator("tr[data-row='KT-1'] a").focus();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".panel h2")).isFocused();
        assertThat(page.locator(".panel")).containsText("Đạt 96,3 %");
        assertThat(page.locator(".panel")).containsText("Công an phường, tháng 6/2024, lần 2");
        assertThat(page.locator(".missing")).containsText("Công an phường, tháng 5/2024");
        assertThat(page.url()).endsWith("?row=KT-2");
        page.keyboard().press("Escape");

        assertThat(page.locator(".panel")).hasCount(0);
        assertThat(page.locator("tr[data-row='KT-2'] a")).isFocused();
        page.goBack();
        assertThat(page.locator(".panel h2")).hasText("Vệ sinh môi trường");
    }

    @Test
    void aLinkOpensTheSameViewAgain() {
        var page = open(PLAN + "?section=KT&row=KT-2.1&lang=en");

        assertThat(page.locator(".panel h2")).hasText("Hộ đăng ký thu gom rác");
        assertThat(page.locator(".fields .current")).hasCount(1);
    }

    @Test
    void whatIsNotThereSaysWhatToDo() {
        assertThat(open("/plans/none").locator(".notice")).containsText("Không có bảng theo dõi này");
        assertThat(open(PLAN + "?section=none").locator(".empty")).containsText("Tất cả lĩnh vực");
        assertThat(open(PLAN + "?row=none").locator(".panel")).containsText("Không có chỉ tiêu này");
    }

    @ParameterizedTest
    @CsvSource({"1440", "1024", "390"})
    void veryLongNamesDoNotBreakTheLayout(int width) {
        City.REPORTING.rename("1", "Đ".repeat(500));
        City.REPORTING.rename("3", "từ ".repeat(170) + "<b>");

        var page = chromium.open(PLAN + "?row=KT-1", new Visit(Person.NOBODY, ColorScheme.LIGHT, width));
        assertThat(page.locator(".panel h2")).isVisible();

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    private Page open(String address) {
        return chromium.open(address);
    }
}
