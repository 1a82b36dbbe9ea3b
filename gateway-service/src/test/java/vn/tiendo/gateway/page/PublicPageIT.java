package vn.tiendo.gateway.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page for everybody as reporting-service writes it (the example of its contract), with the look that the gateway gives it. */
@PageTest
class PublicPageIT {

    private static final String ADDRESS = "/public/lai-thieu-2024";

    private final Chromium chromium;

    PublicPageIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,320"})
    void isReadableByEveryoneAndFits(ColorScheme theme, int width) {
        var page = chromium.open(ADDRESS, new Visit(Person.NOBODY, theme, width));
        assertThat(page.locator("h1")).hasText("Phường Lái Thiêu: kế hoạch năm 2024");

        assertThat(violations(page)).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(page.locator(".targets .row .status").first()).isVisible();
    }

    @Test
    void wearsTheColoursOfTheWebApplicationWithoutAScript() {
        var page = chromium.open(ADDRESS, Person.NOBODY);

        assertThat(page.locator(".account .missed").first()).hasCSS("color", "rgb(190, 18, 60)");
        assertThat(page.locator("td-app")).hasCount(0);
    }

    @Test
    void aReasonLeadsToItsRow() {
        var page = chromium.open(ADDRESS, Person.NOBODY);

        page.locator(".account a").first().click();

        assertThat(page).hasURL(Pattern.compile(".*#KT-3$"));
        assertThat(page.locator("tr#KT-3")).isVisible();
    }

    @Test
    void staysUnderAHundredKilobytesForWhoComesForTheFirstTime() {
        var page = chromium.open(new Browser.NewContextOptions());
        var responses = new ArrayList<Response>();
        page.onResponse(responses::add);

        page.navigate(chromium.at(ADDRESS));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(responses.stream().mapToLong(response -> response.request().sizes().responseBodySize).sum())
                .isBetween(10_000L, 100_000L);
    }

    private static List<?> violations(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze()
                .getViolations();
    }
}
