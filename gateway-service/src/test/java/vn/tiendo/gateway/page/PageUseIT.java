package vn.tiendo.gateway.page;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageUseIT {

    private static final FakeReporting REPORTING = new FakeReporting();
    private static final String PLAN = "/plans/lai-thieu-2024";

    @LocalServerPort
    private int port;
    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("REPORTING_SERVICE_URI", REPORTING::uri);
    }

    @BeforeAll
    void start() {
        chromium = new Chromium();
    }

    @BeforeEach
    void asAtTheStart() {
        REPORTING.reset();
    }

    @AfterEach
    void nothingIsWrongInTheConsole() {
        chromium.closeAll();
        REPORTING.breakStreams();
        assertThat(chromium.takeErrors()).isEmpty();
    }

    @AfterAll
    void stop() {
        chromium.close();
        REPORTING.close();
    }

    @Test
    void theListLeadsToThePlanAndBackLeadsToTheList() {
        var page = open("/");

        page.locator(".plans a").first().click();
        assertThat(page.locator("tr.row")).hasCount(4);
        page.goBack();

        assertThat(page.locator(".plans a")).hasCount(1);
    }

    @Test
    void figuresAreWrittenAsTheLanguageDoes() {
        assertThat(open(PLAN).locator("tr[data-row='KT-1']")).containsText("1.096,25");
        assertThat(open(PLAN + "?lang=en").locator("tr[data-row='KT-1']")).containsText("1,096.25");
    }

    @Test
    void theLanguageIsInTheAddress() {
        var page = open(PLAN);

        page.locator(".language").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("tr[data-row='KT-1'] .verdict")).hasText("Met");
        assertThat(page.url()).endsWith("?lang=en");
    }

    @Test
    void aRowIsOpenedAndClosedByKeyboardAndTheAddressHoldsIt() {
        var page = open(PLAN);
        page.locator("tr[data-row='KT-1'] a").focus();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".panel h2")).isFocused();
        assertThat(page.locator(".panel")).containsText("Đạt 96,3 %");
        assertThat(page.locator(".panel")).containsText("Công an phường, tháng 6/2024, lần 2");
        assertThat(page.locator(".missing")).containsText("Công an phường, tháng 5/2024");
        assertThat(page.url()).endsWith("?row=KT-2");
        page.keyboard().press("Escape");

        assertThat(page.locator(".panel")).hasCount(0);
        assertThat(page.locator("tr[data-row='KT-2'] a")).isFocused();
        page.goBack();
        assertThat(page.locator(".panel h2")).hasText("Vệ sinh môi trường");
    }

    @Test
    void aLinkOpensTheSameViewAgain() {
        var page = open(PLAN + "?section=KT&row=KT-2.1&lang=en");

        assertThat(page.locator(".panel h2")).hasText("Hộ đăng ký thu gom rác");
        assertThat(page.locator(".fields .current")).hasCount(1);
    }

    @Test
    void whatIsNotThereSaysWhatToDo() {
        assertThat(open("/plans/none").locator(".notice")).containsText("Không có bảng theo dõi này");
        assertThat(open(PLAN + "?section=none").locator(".empty")).containsText("Tất cả lĩnh vực");
        assertThat(open(PLAN + "?row=none").locator(".panel")).containsText("Không có chỉ tiêu này");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,1440", "LIGHT,390"})
    void everyoneCanUseIt(ColorScheme theme, int width) {
        for (var address : List.of("/", PLAN + "?row=KT-2.1")) {
            var page = open(address, theme, width);
            assertThat(page.locator("main h1")).isVisible();

            var found = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa")).analyze().getViolations();

            assertThat(found).as(address).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440", "1024", "390"})
    void veryLongNamesDoNotBreakTheLayout(int width) {
        REPORTING.rename("1", "Đ".repeat(500));
        REPORTING.rename("3", "từ ".repeat(170) + "<b>");

        var page = open(PLAN + "?row=KT-1", ColorScheme.LIGHT, width);
        assertThat(page.locator(".panel h2")).isVisible();

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    private Page open(String address) {
        return open(address, ColorScheme.LIGHT, 1440);
    }

    private Page open(String address, ColorScheme theme, int width) {
        return chromium.open("http://127.0.0.1:" + port + address,
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme));
    }
}
