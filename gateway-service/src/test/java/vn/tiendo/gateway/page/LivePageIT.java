package vn.tiendo.gateway.page;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class LivePageIT {

    private final Chromium chromium;

    LivePageIT(Chromium chromium) {
        this.chromium = chromium;
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

        City.REPORTING.change("3", "MISSED");

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
        City.REPORTING.requests().clear();

        for (int change = 0; change < 10; change++) {
            City.REPORTING.change("1", change % 2 == 0 ? "EXCEEDED" : "MET");
        }

        assertThat(page.locator("[aria-live=polite]")).containsText("vừa thay đổi");
        assertThat(City.REPORTING.requests()).filteredOn(request -> request.contains("/scoreboards/")).hasSizeLessThan(4);
        assertThat(page.locator("tr[data-row='KT-1']")).hasAttribute("data-status", "MET");
    }

    @Test
    void aBrokenStreamIsOpenedAgainAndWhatWasMissedIsFetched() {
        var page = live();

        City.REPORTING.refuse(true);
        City.REPORTING.breakStreams();
        assertThat(page.locator(".live")).hasAttribute("data-live", "behind");
        assertThat(page.locator(".live")).containsText("chưa cập nhật từ");
        City.REPORTING.silently("1", "EXCEEDED");
        City.REPORTING.refuse(false);

        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
        assertThat(page.locator("tr[data-row='KT-1']")).hasAttribute("data-status", "EXCEEDED");
    }

    @Test
    void theStreamGoesOnFromTheLastEventThatWasSeen() {
        var page = live();
        City.REPORTING.change("1", "EXCEEDED");
        assertThat(page.locator("tr[data-row='KT-1']")).hasAttribute("data-status", "EXCEEDED");
        City.REPORTING.refuse(true);
        City.REPORTING.breakStreams();
        assertThat(page.locator(".live")).hasAttribute("data-live", "behind");
        City.REPORTING.refuse(false);
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");

        assertThat(City.REPORTING.positions()).last().isEqualTo(City.REPORTING.now());
    }

    @Test
    void aResetLoadsTheSnapshot() {
        var page = live();
        City.REPORTING.silently("1", "OFF_TRACK");

        City.REPORTING.sendReset();

        assertThat(page.locator("tr[data-row='KT-1']")).hasAttribute("data-status", "OFF_TRACK");
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
    }

    private Page live() {
        var page = chromium.open("/plans/lai-thieu-2024");
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
        Awaitility.await().until(() -> City.REPORTING.openStreams() == 1);
        return page;
    }
}
