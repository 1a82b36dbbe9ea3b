package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import vn.tiendo.gateway.Browser;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PageDeliveryIT {

    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>");

    private static final List<String> OF_OTHER_PAGES = List.of("help.css", "public.css");

    @LocalServerPort
    private int port;
    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void thePolicyAllowsExactlyTheImportMapThatIsServed() throws Exception {
        var page = browser.get("/");
        var map = IMPORT_MAP.matcher(page.body());

        assertThat(map.find()).isTrue();
        var hash = Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self' 'sha256-" + hash + "'")
                .doesNotContain("unsafe");
        assertThat(map.group(1)).contains("\"lit\":\"/_static/lit/");
    }

    @Test
    void everyAnswerCarriesTheProtectingHeaders() throws Exception {
        for (var path : new String[] {"/", "/app/main.js", "/api/v1/nothing"}) {
            var headers = browser.get(path).headers();

            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
            assertThat(headers.firstValue("Strict-Transport-Security")).as("plain HTTP").isEmpty();
        }
    }

    @Test
    void aDeepLinkOpensThePageAndIsAskedForAgainEachTime() throws Exception {
        var link = browser.get("/plans/lai-thieu-2024?row=KT-3.4&lang=en");

        assertThat(link.body()).isEqualTo(browser.get("/plans/x").body());
        assertThat(link.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(notModified("/plans/lai-thieu-2024")).isEqualTo(304);
    }

    @Test
    void whoeverHasNoScriptsIsLedToThePageThatNeedsNone() throws Exception {
        assertThat(browser.get("/plans/x").body()).containsPattern("(?s)<noscript>.*href=\"/public\".*</noscript>");
    }

    @Test
    void librariesAreKeptAndOwnScriptsAreAskedForByContent() throws Exception {
        var library = browser.get("/_static/lit/3.3.3/index.js");
        var own = browser.get("/app/main.js");

        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(own.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(notModified("/app/main.js")).isEqualTo(304);
        assertThat(browser.get("/fonts/be-vietnam-pro-vietnamese-400-normal.woff2").headers()
                .firstValue("Content-Type")).hasValue("font/woff2");
    }

    @Test
    void thePageNamesItsFilesByTheirVersionSoThatTheyAreKept() throws Exception {
        var named = Pattern.compile("src=\"(/app-[0-9a-f]{12})/main\\.js\"").matcher(browser.get("/").body());
        assertThat(named.find()).isTrue();
        var main = browser.get(named.group(1) + "/main.js");
        var ofAnotherRelease = browser.get("/app-0123456789ab/main.js");

        assertThat(main.body()).isEqualTo(browser.get("/app/main.js").body());
        assertThat(main.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(ofAnotherRelease.body()).isEqualTo(main.body());
        assertThat(ofAnotherRelease.headers().firstValue("Cache-Control")).hasValue("no-cache");
        var none = browser.get(named.group(1) + "/none.js");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void whatAllScreensWearIsOneFileWithEverySheet() throws Exception {
        var named = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"").matcher(browser.get("/").body()).results()
                .map(found -> found.group(1)).toList();
        assertThat(named).singleElement().asString().matches("/app-[0-9a-f]{12}/style\\.css");
        var style = browser.get(named.getFirst());

        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(notModified("/app/style.css")).isEqualTo(304);
        var sheets = new PathMatchingResourcePatternResolver().getResources("classpath:static/app/style/*.css");
        assertThat(sheets).filteredOn(sheet -> !OF_OTHER_PAGES.contains(sheet.getFilename())).hasSizeGreaterThan(10)
                .allSatisfy(sheet -> assertThat(style.body()).contains(sheet.getContentAsString(StandardCharsets.UTF_8)));
    }

    @Test
    void thePageNamesEveryScriptThatItsScreenNeeds() throws Exception {
        var named = Pattern.compile("modulepreload\" href=\"([^\"]+)\"").matcher(browser.get("/plans/x").body())
                .results().map(found -> found.group(1)).toList();

        assertThat(named).anyMatch(address -> address.endsWith("/plan-page.js")).anyMatch(address -> address.endsWith("/words/board.vi.js"))
                .anyMatch(address -> address.startsWith("/_static/lit-html/")).noneMatch(address -> address.contains("/desk/"))
                .doesNotHaveDuplicates().allSatisfy(address -> {
                    var script = browser.get(address);
                    assertThat(script.statusCode()).as(address).isEqualTo(200);
                    assertThat(script.headers().firstValue("Cache-Control").orElse("")).as(address).contains("immutable");
                });
    }

    @Test
    void everyScreenOfTheScriptHasItsAddress() throws Exception {
        var screens = Pattern.compile("path: '([^']+)'").matcher(browser.get("/app/screens.js").body());

        assertThat(screens.results().map(found -> found.group(1).replaceAll(":\\w+", "x")).toList())
                .hasSizeGreaterThan(4).allSatisfy(address -> {
                    assertThat(browser.get(address).statusCode()).isEqualTo(200);
                    assertThat(browser.get(address).body()).contains("<td-app>");
                });
    }

    @Test
    void aPersonAtNoAddressGetsThePageAndAProgramTheProblem() throws Exception {
        var person = browser.get("/nowhere", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var program = browser.get("/nowhere", "Accept", "application/json");

        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.body()).contains("<td-app>");
        assertThat(person.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.body()).contains("\"code\":\"not-found\"");
        assertThat(browser.get("/api/v1/nowhere", "Accept", "text/html").body()).doesNotContain("<td-app>");
    }

    @Test
    void nothingElseOnTheClassPathIsServed() throws Exception {
        for (var path : new String[] {"/application.yaml", "/app/../application.yaml", "/app/%2e%2e/application.yaml",
            "/_static/..%2f..%2fapplication.yaml", "/page/index.html"}) {
            assertThat(browser.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    private int notModified(String path) throws Exception {
        var etag = browser.get(path).headers().firstValue("ETag").orElseThrow();
        return browser.get(path, "If-None-Match", etag).statusCode();
    }
}
