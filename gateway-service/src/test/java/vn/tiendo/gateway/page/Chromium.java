package vn.tiendo.gateway.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The system's Chromium, without its window where that is installed: the same engine, and a page takes half the time. Without any the test
 * is skipped, but never where CI is set.
 */
final class Chromium implements AutoCloseable {

    private static final Path FOUND = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of).filter(Files::isExecutable).findFirst()
            .orElse(Path.of("/usr/bin/chromium"));

    /** Who somebody is, told before the page asks; a route would do it too, but a browser with routes keeps no scripts. */
    private static final String AS = """
            const ask = window.fetch;
            window.fetch = (what, how) => (what === '/api/v1/me'
                ? Promise.resolve(Response.json(%s)) : ask(what, how));""";

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> errors = new ArrayList<>();
    /** Kept from test to test, so that the scripts are loaded once and only asked for again. */
    private final Map<String, BrowserContext> rooms = new HashMap<>();
    private String address = "";
    private @Nullable Page still;

    Chromium() {
        Assumptions.assumeTrue(Files.isExecutable(FOUND) || System.getenv("CI") != null, "no chromium on this machine");
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000); // milliseconds; a build machine may be busy
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(FOUND)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /** Where the page is served from. */
    void visit(String gateway) {
        address = gateway;
    }

    Page open(String path) {
        return open(path, Visit.of(Person.NOBODY));
    }

    /** The list of plans, opened once and left alone. */
    Page still() {
        if (still == null) {
            still = at("/", tab(Visit.of(Person.NOBODY), room(Visit.of(Person.NOBODY).options())));
        }
        return still;
    }

    Page open(String path, Person person) {
        return open(path, Visit.of(person));
    }

    Page open(String path, Visit visit) {
        return at(path, tab(visit));
    }

    /** Somebody's, which shows nothing yet. */
    Page tab(Visit visit) {
        return tab(visit, rooms.computeIfAbsent(visit.theme() + " " + visit.width(), _ -> room(visit.options())));
    }

    private static Page tab(Visit visit, BrowserContext room) {
        var page = room.newPage();
        page.addInitScript(AS.formatted(visit.person().json));
        return page;
    }

    private Page at(String path, Page page) {
        page.navigate(at(path));
        return page;
    }

    String at(String path) {
        return address + path;
    }

    /** A browser of somebody's own, without cookies, asking the gateway itself who they are. */
    Page open(Browser.NewContextOptions options) {
        return room(options).newPage();
    }

    private BrowserContext room(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.onPage(page -> {
            page.onConsoleMessage(this::note);
            page.onPageError(errors::add);
        });
        return context;
    }

    /** A refused request is told in the console too; those are tested by what the page shows. */
    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            errors.add(message.text());
        }
    }

    void closeAll() {
        rooms.values().removeIf(room -> !isLeftAsFound(room));
        browser.contexts().stream().filter(context -> still == null || context != still.context())
                .filter(context -> !rooms.containsValue(context)).toList().forEach(BrowserContext::close);
        rooms.values().forEach(room -> {
            List.copyOf(room.pages()).forEach(Page::close);
            room.clearCookies();
        });
    }

    /** What a browser remembers for its reader would come back in the next test. */
    private static boolean isLeftAsFound(BrowserContext room) {
        try {
            return room.pages().stream().allMatch(page -> page.evaluate("localStorage.length").equals(0));
        } catch (PlaywrightException e) {
            return false; // a page that has no storage, or is on its way to another address
        }
    }

    /** What the console said since the last time; a breach of the content policy would stand there too. */
    List<String> takeErrors() {
        var taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
