package vn.tiendo.gateway.page;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class LoginsIT {

    private static final String SESSIONS = """
            {"sessions":[{"id":"a1","since":"2026-11-28T01:02:03Z","seen":"2026-11-28T03:04:00Z","address":"10.0.0.7","current":true}%s]}""";
    private static final String ELSEWHERE = """
            ,{"id":"b2","since":"2026-11-27T10:00:00Z","seen":"2026-11-27T10:30:00Z","current":false}""";

    private final Chromium chromium;
    private final List<String> ended = new ArrayList<>();

    LoginsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aPersonFindsTheirLoginsUnderTheirNameAndEndsOneThatIsElsewhere() {
        var page = chromium.open(Visit.of(Person.OFFICER).options());
        pretend(page);
        page.navigate(chromium.at("/"));
        page.locator(".person summary").click();
        page.locator(".person a").click();
        assertThat(page.locator(".records tbody tr")).hasCount(2);
        assertThat(page.locator("[data-id=a1]")).containsText("28/11/2026 08:02");
        assertThat(page.locator("[data-id=a1]")).containsText("phiên này");
        assertThat(page.locator("[data-id=b2]")).containsText("không rõ");

        page.locator("[data-id=b2] button").click();

        assertThat(page.locator(".records tbody tr")).hasCount(1);
        assertThat(page.locator(".said")).containsText("Phiên đã kết thúc");
        assertThat(page.locator("main h1")).isFocused();
        assertThat(ended).containsExactly("b2");
    }

    private void pretend(Page page) {
        page.route("**/api/v1/me", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(Person.OFFICER.json)));
        page.route("**/api/v1/me/sessions", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json").setBody(SESSIONS.formatted(ended.isEmpty() ? ELSEWHERE : ""))));
        page.route("**/api/v1/me/sessions/*", route -> {
            assertThat(route.request().method()).isEqualTo("DELETE");
            ended.add(route.request().url().replaceAll(".*/", ""));
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
    }
}
