package vn.tiendo.gateway.page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Without a network: what was seen last can be read, what is typed is kept and sent when the network is back. */
@PageTest
class OfflineIT {

    private static final String JUNE = "/my-work/" + FakeFigures.JUNE;

    private static final String IS_KEPT = """
            async () => {
                const kept = (await (await caches.open('tiendo-seen')).keys()).map(({url}) => url);
                return performance.getEntriesByType('resource').filter(({name, initiatorType}) => initiatorType === 'fetch'
                    && new URL(name).pathname.startsWith('/api/')).every(({name}) => kept.includes(name));
            }""";

    private final Chromium chromium;
    private final FakeFigures figures = City.DELEGATIONS.figures();
    private Line line;
    private Page page;

    OfflineIT(Chromium chromium) {
        this.chromium = chromium;
        this.line = new Line(chromium.at(""), Person.OFFICER);
        this.page = chromium.open(new Browser.NewContextOptions());
    }

    @BeforeEach
    void aPageThatHasItsWorker() {
        page.navigate(line.at("/my-work"));
        page.locator(".person summary").waitFor();
        await().until(() -> page.evaluate("navigator.serviceWorker.controller !== null").equals(true));
    }

    @AfterEach
    void end() {
        page.context().close();
        line.close();
    }

    @Test
    void whatWasSeenCanBeReadAndSaysSinceWhenItIsKept() {
        seen("/my-work");
        seen("/plans/lai-thieu-2024");
        line.cut();

        page.navigate(line.at("/plans/lai-thieu-2024"));

        assertThat(page.locator(".kept-bar")).containsText("Không có mạng: đang xem bản đã lưu trên máy này lúc");
        assertThat(page.locator("main h1")).not().isEmpty();
        page.locator(".menu a[href^='/my-work']").click();
        assertThat(page.locator("tbody[data-group=todo] tr:not(.section)").first()).isVisible();
    }

    @Test
    void whatWasNeverSeenIsSaidNotToBeThereAndComesWithTheNetwork() {
        seen("/my-work");
        line.cut();
        page.navigate(line.at("/my-work"));
        assertThat(page.locator(".kept-bar")).isVisible();

        line.mend();

        assertThat(page.locator(".kept-bar")).hasCount(0);
        assertThat(page.locator("tbody[data-group=todo] tr:not(.section)").first()).isVisible();
    }

    @Test
    void whatIsTypedWithoutANetworkOutlivesThePageAndIsSentWhenTheNetworkIsBack() {
        seen("/my-work");
        seen(JUNE);
        line.cut();
        cell("KT-1").fill("1.250,5");
        assertThat(page.locator("[data-saving=later]")).isVisible();

        page.navigate(line.at("/my-work"));
        assertThat(page.locator("[data-unsent] a")).hasText("tháng 6/2025 · Công an phường");
        page.locator("[data-unsent] a").click();
        assertThat(cell("KT-1")).hasValue("1.250,5");
        line.mend();

        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/value/number").decimalValue()).isEqualByComparingTo("1250.5");
        page.navigate(line.at("/my-work"));
        assertThat(page.locator("tbody").first()).isVisible();
        assertThat(page.locator("[data-unsent]")).hasCount(0);
    }

    @Test
    void whoComesAfterSeesNothingOfIt() {
        seen("/my-work");
        seen(JUNE);
        line.use(Person.NOBODY);
        page.navigate(line.at("/"));
        page.locator(".choices .login").waitFor();
        await().until(() -> page.evaluate("caches.open('tiendo-seen').then((seen) => seen.keys())"
                + ".then((all) => all.filter(({ url }) => url.includes('submissions')).length)").equals(0));
        line.cut();

        page.navigate(line.at(JUNE));

        assertThat(page.locator("[data-closed=loginWanted]")).isVisible();
    }

    @Test
    void itCanBeInstalled() {
        assertThat(page.locator("link[rel=manifest]")).hasAttribute("href", "/app/manifest.webmanifest");
        assertThat(page.evaluate("fetch('/app/manifest.webmanifest').then((answer) => answer.json()).then(({ start_url }) => start_url)"))
                .isEqualTo("/start");
    }

    /** The page is there, and the worker has kept what it asked for. */
    private void seen(String path) {
        page.navigate(line.at(path));
        page.locator("main h1").waitFor();
        page.locator("main tbody").first().waitFor();
        page.waitForLoadState(LoadState.LOAD);
        await().until(() -> page.evaluate(IS_KEPT).equals(true));
    }

    private Locator cell(String target) {
        return page.locator("[data-row^='" + target + "'] [data-name=value], [data-row^='" + target + "'][data-name=value]").first();
    }
}
