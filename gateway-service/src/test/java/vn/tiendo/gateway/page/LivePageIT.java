package vn.tiendo.gateway.page;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePageIT {

    private static final FakeReporting REPORTING = new FakeReporting();

    @LocalServerPort
    private int port;
    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("REPORTING_SERVICE_URI", REPORTING::uri);
    }

    @BeforeAll
    void start() {
        chromium = new Chromium();
    }

    @BeforeEach
    void asAtTheStart() {
        REPORTING.reset();
    }

    @AfterEach
    void nothingIsWrongInTheConsole() {
        chromium.closeAll();
        REPORTING.breakStreams();
        assertThat(chromium.takeErrors()).isEmpty();
    }

    @AfterAll
    void stop() {
        chromium.close();
        REPORTING.close();
    }

    @Test
    void aChangeShowsByItselfGlowsAndIsCounted() {
        var page = live();
        page.evaluate("""
                window.neverReloaded = true;
                window.glowed = [];
                new MutationObserver(changes => changes.forEach(({target}) =>
                    target.matches('tr[class*=glow]') && window.glowed.push(target.dataset.row)))
                    .observe(document.querySelector('.targets'), {subtree: true, attributeFilter: ['class']});
                """);

        REPORTING.change("3", "MISSED");

        assertThat(page.locator("tr[data-row='KT-3']")).hasAttribute("data-status", "MISSED");
        assertThat(page.locator(".counts")).containsText("1 Không đạt");
        assertThat(page.locator(".counts")).not().containsText("Có nguy cơ");
        assertThat(page.locator("[aria-live=polite]")).containsText("1 chỉ tiêu vừa thay đổi. Bản");
        assertThat(page.locator("[class*=glow-]")).hasCount(0);
        assertThat(page.evaluate("window.glowed.join()")).isEqualTo("KT-3");
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    @Test
    void sumsAreTakenFromTheServiceOncePerBurst() {
        var page = live();
        REPORTING.requests().clear();

        for (int change = 0; change < 10; change++) {
            REPORTING.change("1", change % 2 == 0 ? "EXCEEDED" : "MET");
        }

        assertThat(page.locator("[aria-live=polite]")).containsText("vừa thay đổi");
        assertThat(REPORTING.requests()).filteredOn(request -> request.contains("/scoreboards/")).hasSizeLessThan(4);
        assertThat(page.locator("tr[data-row='KT-1']")).hasAttribute("data-status", "MET");
    }

    @Test
    void aBrokenStreamIsOpenedAgainAndWhatWasMissedIsFetched() {
        var page = live();

        REPORTING.refuse(true);
        REPORTING.breakStreams();
        assertThat(page.locator(".live")).hasAttribute("data-live", "behind");
        assertThat(page.locator(".live")).containsText("chưa cập nhật từ");
        REPORTING.silently("1", "EXCEEDED");
        REPORTING.refuse(false);

        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
        assertThat(page.locator("tr[data-row='KT-1']")).hasAttribute("data-status", "EXCEEDED");
    }

    @Test
    void theStreamGoesOnFromTheLastEventThatWasSeen() {
        var page = live();
        REPORTING.change("1", "EXCEEDED");
        assertThat(page.locator("tr[data-row='KT-1']")).hasAttribute("data-status", "EXCEEDED");
        REPORTING.refuse(true);
        REPORTING.breakStreams();
        assertThat(page.locator(".live")).hasAttribute("data-live", "behind");
        REPORTING.refuse(false);
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");

        assertThat(REPORTING.positions()).last().isEqualTo(REPORTING.now());
    }

    @Test
    void aResetLoadsTheSnapshot() {
        var page = live();
        REPORTING.silently("1", "OFF_TRACK");

        REPORTING.sendReset();

        assertThat(page.locator("tr[data-row='KT-1']")).hasAttribute("data-status", "OFF_TRACK");
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
    }

    private Page live() {
        var page = chromium.open("http://127.0.0.1:" + port + "/plans/lai-thieu-2024");
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
        Awaitility.await().until(() -> REPORTING.openStreams() == 1);
        return page;
    }
}
