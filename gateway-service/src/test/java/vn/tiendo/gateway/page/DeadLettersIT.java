package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@PageTest
class DeadLettersIT {

    private final Chromium chromium;

    DeadLettersIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void whatCouldNotBeHandledIsShownAsTheTextThatItIs() {
        var page = chromium.open("/dead-letters", Person.OPERATOR);

        assertThat(page.locator(".records tbody tr")).hasCount(2);
        assertThat(page.locator(".records tbody tr").first()).containsText("measurement-service");
        page.locator("[data-act=look]").first().click();

        assertThat(page.locator("dialog pre")).hasText("<b>no event</b>");
        assertThat(page.locator("dialog")).containsText("rubbish");
    }

    @Test
    void sentAgainItLeavesTheListAndSaysWhoDidIt() {
        var page = chromium.open("/dead-letters", Person.OPERATOR);

        page.locator("[data-act=sendAgain]").first().click();
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã gửi lại");
        assertThat(page.locator(".records tbody tr")).hasCount(1);
        page.locator(".toolbar select").selectOption("SENT_AGAIN");
        assertThat(page.locator(".records tbody tr")).hasCount(1);
        assertThat(page.locator(".records tbody tr")).containsText("Lê Văn Hành");
    }

    @Test
    void discardedItNeedsAReason() {
        var page = chromium.open("/dead-letters?lang=en", Person.OPERATOR);
        page.locator("[data-act=discard]").first().click();

        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .error")).isVisible();
        page.locator("#reason").fill("A test of ours");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("discarded");
        page.locator(".toolbar select").selectOption("DISCARDED");
        assertThat(page.locator(".records tbody tr")).hasCount(1);
        assertThat(page.locator(".records tbody tr")).containsText("A test of ours");
    }
}
