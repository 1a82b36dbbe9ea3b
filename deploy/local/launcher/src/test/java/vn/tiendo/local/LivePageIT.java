package vn.tiendo.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A real browser before a whole installation. */
class LivePageIT {

    @Test
    void aFigureIsApprovedAndItsTargetChangesOnThePageWithoutAReload() throws Exception {
        Path chromium = chromium();
        try (Ward ward = Ward.withPlan();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                "--disable-background-networking", "--disable-component-update", "--disable-sync")))) {
            JsonNode target = oneThatMustNotOccur(ward);
            Page page = browser.newPage();
            page.navigate(ward.gateway() + "/plans/" + ward.samples().planId());
            Locator row = page.locator("tr[data-row='" + target.get("id").asString() + "']");
            assertThat(page.locator(".live")).hasAttribute("data-live", "live");
            assertThat(row).hasAttribute("data-status", "NOT_DUE");
            page.evaluate("window.neverReloaded = true");

            reportOccurrence(ward, target);

            assertThat(row).hasAttribute("data-status", "MISSED");
            assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
            assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa")).analyze()
                    .getViolations()).isEmpty();
        }
    }

    private static JsonNode oneThatMustNotOccur(Ward ward) {
        return ward.samples().targets().stream()
                .filter(target -> target.get("rule").get("kind").asString().equals("NONE_OCCUR"))
                .filter(target -> target.get("frequency").asString().equals("MONTHLY"))
                .findFirst().orElseThrow();
    }

    private static void reportOccurrence(Ward ward, JsonNode target) throws Exception {
        String department = target.get("responsible").asString();
        ObjectNode body = ward.submission(department, "2024-M01");
        ObjectNode figure = body.putArray("figures").addObject().put("target", target.get("id").asString())
                .put("explanation", "Một vụ trong tháng");
        figure.putObject("value").put("kind", "COUNT").put("count", 1);
        ward.api().post("/api/v1/submissions", ward.department(department), body);
        ward.api().post("/api/v1/submissions/" + ward.samples().planId() + "/" + department + "/2024-M01:approve",
                ward.person("kiem-tra"), body.objectNode());
    }

    private static Path chromium() {
        List<Path> found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).toList();
        if (!found.isEmpty()) return found.getFirst();
        String missing = "The page was NOT tested: no Chromium at /usr/bin (Debian: apt-get install chromium)";
        assertThat(System.getenv("CI")).as(missing).isNull();
        System.out.println(missing);
        return Assumptions.<Path>abort(missing);
    }
}
