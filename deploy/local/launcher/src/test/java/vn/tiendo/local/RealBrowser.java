package vn.tiendo.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;

/** The system's Chromium. Without one the test is skipped and says so, but never where CI is set. */
public final class RealBrowser implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private RealBrowser(Path chromium) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    public static RealBrowser started() {
        return new RealBrowser(chromium());
    }

    /** Of somebody who is not logged in. */
    public Page page() {
        return browser.newContext().newPage();
    }

    /** Of somebody who has logged in and then came to an address. */
    public Page page(Ward ward, String login, String address) {
        var page = page();
        page.navigate(ward.gateway() + "/oauth2/authorization/tiendo?to=" + address);
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(TestPeople.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(ward.gateway() + address);
        return page;
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

    @Override
    public void close() {
        playwright.close();
    }
}
