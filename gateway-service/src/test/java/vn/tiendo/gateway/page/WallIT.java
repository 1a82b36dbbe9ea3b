package vn.tiendo.gateway.page;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The wall of a city: wards down, indicators across. */
@PageTest
class WallIT {

    private final Chromium chromium;

    WallIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void oneCellIsOneStatusWithItsNumberAndAWardLeadsToItsScoreboard() {
        var page = live("/wall");

        assertThat(page.locator(".wall .row:not(.head)")).hasCount(4);
        assertThat(cell(page, 1, 1)).hasAttribute("aria-label", Pattern.compile("Phường số 1, Chỉ số số 1: Đúng tiến độ, 51,2.%"));
        assertThat(cell(page, 1, 1)).hasText("51,2");
        assertThat(cell(page, 1, 1)).hasCSS("background-image", Pattern.compile("data:image/svg"));
        assertThat(page.locator(".wall .name a").nth(2)).hasAttribute("href", "/plans/phuong-2-2024");
        assertThat(page.locator(".totals .counts")).containsText("Đúng tiến độ: 3");
    }

    @Test
    void aChangeShowsByItselfGlowsAndDoesNotFetchTheCity() {
        var page = live("/wall");
        int asked = City.REPORTING.comparisons().answered();

        City.REPORTING.changeCell(2, 0, "MISSED");

        assertThat(cell(page, 2, 0)).hasClass(Pattern.compile("missed sign-MISSED glow"));
        City.REPORTING.changeCell(2, 0, "EXCEEDED");
        assertThat(cell(page, 2, 0)).hasClass(Pattern.compile("sign-EXCEEDED"));
        assertThat(page.locator(".wall .row:not(.head)").nth(2).locator(".sum").nth(1)).hasText("1/3");
        assertThat(City.REPORTING.comparisons().answered()).isEqualTo(asked);
    }

    @Test
    void aStreamThatWasLostOrResetTakesTheCityAnew() {
        var page = live("/wall");
        City.REPORTING.comparisons().silently(0, 0, "MISSED");

        City.REPORTING.breakStreams();

        assertThat(cell(page, 0, 0)).hasClass(Pattern.compile("missed"));
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
        City.REPORTING.comparisons().silently(0, 0, "AT_RISK");
        City.REPORTING.sendReset();
        assertThat(cell(page, 0, 0)).hasClass(Pattern.compile("at-risk"));
    }

    @Test
    void arrowsMoveInTheGridAndOneCellIsInTheOrderOfTheTabKey() {
        var page = live("/wall");
        cell(page, 0, 0).focus();

        for (var key : new String[] {"ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowUp"}) {
            page.keyboard().press(key);
        }

        assertThat(cell(page, 0, 2)).isFocused();
        assertThat(page.locator(".wall [tabindex='0']")).hasCount(1);
        page.keyboard().press("Control+Home");
        assertThat(cell(page, 0, 0)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/plans/phuong-0-2024$"));
    }

    @Test
    void wardsAreOrderedFilteredAndGroupedByTheAddress() {
        var page = live("/wall");

        page.locator("[name=sort]").selectOption("trouble");
        assertThat(page.locator(".wall .name a").first()).hasText("Phường số 3");
        page.locator("[name=find]").fill("phuong so 1");
        page.keyboard().press("Enter");
        assertThat(page.locator(".wall .name a")).hasText(new String[] {"Phường số 1"});
        assertThat(page).hasURL(Pattern.compile("sort=trouble.*find=phuong"));
        page.locator("[name=find]").fill("");
        page.keyboard().press("Enter");
        assertThat(page.locator(".wall .name a")).hasCount(4);
        page.locator("[name=group]").selectOption("worst");

        assertThat(page.locator(".wall .group").first()).containsText("Kém nhất: Không đạt");
    }

    @Test
    void anIndicatorIsRankedBesideTheWall() {
        var page = live("/wall");

        page.locator(".head a").first().click();

        assertThat(page.locator(".panel h2")).hasText("Chỉ số số 0");
        assertThat(page.locator(".ranks li")).hasCount(3);
        assertThat(page.locator(".ranks li").nth(1)).containsText("khác xa các đơn vị còn lại");
        assertThat(page.locator(".panel dl")).containsText("91,5");
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).hasCount(0);
    }

    @Test
    void whereThereIsNothingToCompareTheYearsWithPlansAreOneClickAway() {
        var page = chromium.open("/wall?year=" + FakeComparisons.WITHOUT_PLANS, Person.ANALYST);

        assertThat(page.locator(".empty")).containsText("kế hoạch năm " + FakeComparisons.WITHOUT_PLANS);
        assertThat(page.locator(".empty a")).hasText("2024");
        page.locator(".empty a").click();

        assertThat(page.locator(".wall .row:not(.head)")).hasCount(4);
    }

    @Test
    void ofAYearWithoutPlansTheNewestThatHasThemIsShown() {
        City.REPORTING.comparisons().withoutPlansNow();

        var page = live("/wall");

        assertThat(page.locator("main h1")).containsText("năm 2024");
        assertThat(page.locator(".totals .files a").first()).hasAttribute("href", Pattern.compile("year=2024"));
        assertThat(chromium.open("/wall?unit=thuan-an&show=big", Person.NOBODY).locator(".wall .row:not(.head)")).hasCount(4);
    }

    @Test
    void twoDatesAreComparedCellByCell() {
        City.REPORTING.comparisons().silently(1, 1, "MISSED");
        var page = live("/wall?since=2024-06-01");

        assertThat(page.locator(".changed-count")).containsText("1 ô");
        assertThat(page.locator(".cell.changed")).hasCount(1);
        assertThat(cell(page, 1, 1)).hasAttribute("aria-label", Pattern.compile("Đúng tiến độ → Không đạt"));
        page.locator("[name=asOf]").fill("2024-07-15");
        page.locator("[name=asOf]").blur();
        assertThat(page.locator(".live.asOf")).containsText("15/07/2024");
        assertThat(page.locator(".cell.changed")).hasCount(0);
    }

    @Test
    void onAPhoneEachWardIsALineThatOpens() {
        var page = chromium.open("/wall", new Visit(Person.ANALYST, ColorScheme.LIGHT, 320));

        page.locator(".wall-list summary").first().click();

        assertThat(page.locator(".wall-list details").first()).containsText("Chỉ số số 0");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    }

    @Test
    void aBigScreenShowsTheWallAloneAndNeedsNobodyLoggedIn() {
        var page = chromium.open("/wall?unit=thuan-an&show=big", new Visit(Person.NOBODY, ColorScheme.DARK, 3840));

        assertThat(page.locator(".wall .row:not(.head)")).hasCount(4);
        assertThat(page.locator(".top")).isHidden();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(3840);
        page.locator(".toolbar a.button").click();
        assertThat(page.locator(".top")).isVisible();
    }

    /** 170 wards × 60 indicators; a stay in the build, not a measure: bench/run web prints figures. */
    @Test
    void aWholeCityIsDrawnAndKeepsUpWithABurst() {
        City.REPORTING.comparisons().size(170, 60);
        var page = live("/wall");
        assertThat(page.locator(".wall .cell")).hasCount(170 * 60);

        for (int change = 0; change < 300; change++) {
            City.REPORTING.changeCell(change % 170, change % 60, change % 2 == 0 ? "MISSED" : "MET");
        }

        assertThat(cell(page, 299 % 170, 299 % 60)).hasClass(Pattern.compile("met"));
        assertThat(page.locator(".wall .cell")).hasCount(170 * 60);
    }

    private Page live(String address) {
        var page = chromium.open(address, Person.ANALYST);
        assertThat(page.locator(".wall .row:not(.head)").first()).isVisible();
        return page;
    }

    private static Locator cell(Page page, int ward, int indicator) {
        return page.locator(".wall .row:not(.head, .group)").nth(ward).locator(".cell").nth(indicator);
    }
}
