package vn.tiendo.gateway.page;

import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The stream as it runs, for those who build against it. */
@PageTest
class StreamIT {

    private final Chromium chromium;

    StreamIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void eventsShowAsTheyComeWithTheirJson() {
        var page = chromium.open("/stream", Person.ANALYST);
        assertThat(page.locator("[data-live=live]")).isVisible();
        assertThat(page.locator(".empty")).isVisible();

        City.REPORTING.change("1", "MISSED");

        assertThat(page.locator(".events li")).hasCount(1);
        assertThat(page.locator(".events .gist")).containsText("Không đạt");
        page.locator(".events summary").click();
        assertThat(page.locator(".events pre")).containsText("\"plan\": \"lai-thieu-2024\"");
    }

    @Test
    void aServiceThatCannotServeForAWhileDoesNotCloseTheStreamForGood() {
        var page = chromium.open("/stream", Person.ANALYST);
        assertThat(page.locator("[data-live=live]")).isVisible();
        City.REPORTING.refuse(true);
        City.REPORTING.breakStreams();
        City.REPORTING.requests().clear();
        Awaitility.await().until(() -> City.REPORTING.requests().stream().filter(each -> each.contains("/events")).count() >= 2);
        City.REPORTING.refuse(false);
        Awaitility.await().until(() -> City.REPORTING.openStreams() > 0);

        City.REPORTING.change("1", "MISSED");

        assertThat(page.locator(".events li")).hasCount(1);
    }

    @Test
    void aPauseHoldsBackWhatComesAndLetsItInAfterwards() {
        var page = chromium.open("/stream?lang=en&start=earliest", Person.OPERATOR);
        assertThat(page.locator(".events li")).hasCount(2);
        page.locator("[data-does=pause]").click();

        City.REPORTING.change("1", "MISSED");

        assertThat(page.locator("[data-does=pause]")).hasText("Go on (1)");
        assertThat(page.locator(".events li")).hasCount(2);
        page.locator("[data-does=pause]").click();
        assertThat(page.locator(".events li")).hasCount(3);
        page.locator("[data-does=clear]").click();
        assertThat(page.locator(".events li")).hasCount(0);
    }

    @Test
    void theFilterStandsInTheAddressAndInTheLineForATerminal() {
        var page = chromium.open("/stream", Person.ANALYST);
        page.locator("#unit").fill("thuan-an");
        page.locator("#status").selectOption("MISSED");
        page.locator(".filters button[type=submit]").click();

        assertThat(page.locator("[data-curl]")).containsText("/api/v1/events?unit=thuan-an&status=MISSED\"");
        assertThat(page).hasURL(Pattern.compile("/stream\\?unit=thuan-an&status=MISSED$"));
    }
}
