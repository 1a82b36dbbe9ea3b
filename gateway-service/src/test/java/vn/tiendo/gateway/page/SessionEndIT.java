package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A session that ends in mid-work costs nothing that was typed. */
@PageTest
class SessionEndIT {

    private final Chromium chromium;
    private Person me = Person.REVIEWER;

    SessionEndIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void whatWasTypedStaysAndAfterALoginInAnotherTabTheWorkGoesOn() {
        var page = atWork();
        endSession();

        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".ended")).containsText("Phiên làm việc đã hết");
        assertThat(page.locator(".ended a")).hasAttribute("href", "/oauth2/authorization/tiendo?to=%2Fsigned-in");
        assertThat(page.locator("#officer")).hasValue("can-bo-y-te");
        assertThat(page.locator(".person summary")).hasText("Đỗ Thị Nga");

        renewSession();
        var other = page.context().newPage();
        pretend(other);
        other.navigate(page.url().replace("/delegations", "/signed-in"));
        assertThat(page.locator(".ended")).hasCount(0);
        assertThat(page.locator("#officer")).hasValue("can-bo-y-te");
        assertThat(page.locator("dialog :focus")).hasCount(1);
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("can-bo-y-te");
        assertThat(City.DELEGATIONS.kept()).hasSize(3);
    }

    @Test
    void whoLooksBehindTheMessageIsToldAgainAtTheNextAttempt() {
        var page = atWork();
        endSession();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".ended a")).isFocused();

        page.keyboard().press("Escape");
        assertThat(page.locator(".ended")).hasCount(0);
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".ended")).isVisible();
    }

    @Test
    void whoGoesOnWithoutIsAStranger() {
        var page = atWork();
        endSession();
        page.locator("dialog button[type=submit]").click();

        page.locator(".ended button").click();

        assertThat(page.locator("[data-closed=loginWanted]")).isVisible();
        assertThat(page.locator(".menu a")).hasCount(1);
    }

    @Test
    void someoneElseWhoLogsInDoesNotFindWhatWasTyped() {
        var page = atWork();
        me = Person.LEADER;

        page.evaluate("new BroadcastChannel('tiendo-session').postMessage('changed')");

        assertThat(page.locator(".person summary")).hasText("Trương Quốc Thái");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    private Page atWork() {
        var page = chromium.open(Visit.of(Person.REVIEWER).options());
        pretend(page);
        page.navigate(chromium.at("/delegations"));
        page.locator(".toolbar button").click();
        page.locator("#officer").fill("can-bo-y-te");
        page.locator("#department").selectOption("y-te");
        page.locator("#from").fill("2026-12-01");
        page.locator("#to").fill("2026-12-31");
        page.locator("#reason").fill("Nghỉ phép");
        return page;
    }

    private void pretend(Page page) {
        page.route("**/api/v1/me", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(me.json)));
    }

    private void endSession() {
        City.DELEGATIONS.endSession();
        me = Person.NOBODY;
    }

    private void renewSession() {
        City.DELEGATIONS.renewSession();
        me = Person.REVIEWER;
    }
}
