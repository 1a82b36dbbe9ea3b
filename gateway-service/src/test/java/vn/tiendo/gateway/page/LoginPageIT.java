package vn.tiendo.gateway.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.gateway.GatewayServiceApplication;
import vn.tiendo.gateway.login.IdentityServer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Login and logout as people do them: a real browser, the real gateway, store and identity server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OneChromium.class)
class LoginPageIT {

    private final Chromium chromium;
    private final int port = IdentityServer.freePort();
    private final IdentityServer identity = IdentityServer.start(Duration.ofMinutes(10), List.of(port));
    private ConfigurableApplicationContext gateway;

    LoginPageIT(Chromium chromium) {
        this.chromium = chromium;
        this.gateway = gateway();
    }

    @BeforeAll
    void visit() {
        chromium.visit("http://127.0.0.1:" + port);
    }

    @AfterAll
    void stop() {
        gateway.close();
        identity.close();
    }

    @Test
    void aPersonLogsInIsOfferedWhatTheyMayUseAndLogsOutAtTheProviderToo() {
        var page = visitor("/delegations?state=ENDED");
        page.locator("[data-closed=loginWanted] .button").click();
        enter(page, "kiem-tra");

        assertThat(page).hasURL(chromium.at("/delegations?state=ENDED"));
        assertThat(page.locator(".person summary")).hasText("Đỗ Thị Nga");
        assertThat(page.locator(".menu a")).hasText(new String[] {"Bảng theo dõi", "Hôm nay", "Chờ duyệt", "Báo cáo", "Người dùng", "Ủy quyền"});
        page.locator(".person summary").click();
        page.locator(".person button").click();

        assertThat(page.locator(".choices .login")).isVisible();
        assertThat(page).hasURL(chromium.at("/"));
        page.locator(".choices .login").click();
        assertThat(page.locator("#username")).isVisible(); // the provider asks again
    }

    @Test
    void whatAPersonDoesIsSentWithTheProofThatThePageSentIt() {
        var page = loggedIn("/delegations");
        fillGrant(page);

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("can-bo-y-te");
        assertThat(page.context().request().post(chromium.at("/api/v1/delegations"), RequestOptions.create().setData("{}"))
                .status()).as("the cookie alone").isEqualTo(403);
        assertThat(City.DELEGATIONS.kept()).hasSize(3);
    }

    @Test
    void aSessionThatEndsInMidWorkIsRenewedInPlaceAndNothingIsLost() {
        var page = loggedIn("/delegations");
        fillGrant(page);
        assertThat(endSession(page).status()).isEqualTo(200);
        City.DELEGATIONS.endSession();

        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".ended")).isVisible();
        City.DELEGATIONS.renewSession();
        page.context().waitForPage(() -> page.locator(".ended a").click());
        assertThat(page.locator(".ended")).hasCount(0);
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("can-bo-y-te");
    }

    @Test
    void aRestartOfTheGatewayIsNotNoticed() {
        var page = loggedIn("/delegations");
        assertThat(page.locator(".records tbody tr")).hasCount(2);

        gateway.close();
        gateway = gateway();
        page.locator(".toolbar select").selectOption("ENDED");

        assertThat(page.locator(".records tbody tr")).hasCount(1);
        assertThat(page.locator(".person summary")).hasText("Đỗ Thị Nga");
    }

    private ConfigurableApplicationContext gateway() {
        var arguments = new ArrayList<>(List.of("--server.port=" + port, "--OIDC_ISSUER_URI=" + identity.address(),
                "--OIDC_CLIENT_SECRET=tiendo-gateway-secret"));
        Infrastructure.shared().register((name, value) -> arguments.add("--" + name + "=" + value.get()));
        return new SpringApplicationBuilder(GatewayServiceApplication.class).initializers(new City())
                .run(arguments.toArray(String[]::new));
    }

    private Page visitor(String path) {
        var page = chromium.open(Visit.of(Person.NOBODY).options());
        page.navigate(chromium.at(path));
        return page;
    }

    private Page loggedIn(String path) {
        var page = visitor(path);
        page.locator(".choices .login").click();
        enter(page, "kiem-tra");
        assertThat(page.locator(".person summary")).hasText("Đỗ Thị Nga");
        return page;
    }

    private static void enter(Page page, String login) {
        page.locator("#username").fill(login);
        page.locator("#password").fill("tiendo");
        page.keyboard().press("Enter");
    }

    private static void fillGrant(Page page) {
        page.locator(".toolbar button").click();
        page.locator("#officer").fill("can-bo-y-te");
        page.locator("#department").selectOption("y-te");
        page.locator("#from").fill("2026-12-01");
        page.locator("#to").fill("2026-12-31");
        page.locator("#reason").fill("Nghỉ phép");
    }

    /** Ends the session on the server, as its time limit does, while the page looks elsewhere. */
    private APIResponse endSession(Page page) {
        var token = page.context().cookies().stream().filter(cookie -> cookie.name.equals("XSRF-TOKEN")).findFirst().orElseThrow();
        return page.context().request().post(chromium.at("/logout"),
                RequestOptions.create().setHeader("X-XSRF-TOKEN", token.value));
    }
}
