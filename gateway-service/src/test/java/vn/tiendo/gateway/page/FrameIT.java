package vn.tiendo.gateway.page;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What stands around every screen: navigation, person, language, theme. */
@PageTest
class FrameIT {

    private final Chromium chromium;

    FrameIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NOBODY | Bảng theo dõi | ''",
        "PLANNER | Bảng theo dõi, Hôm nay, Báo cáo, Bàn kế hoạch | Đơn vị, Người dùng, Lịch, Chỉ số",
        "OFFICER | Bảng theo dõi, Hôm nay, Việc của tôi, Ủy quyền | ''",
        "REVIEWER | Bảng theo dõi, Hôm nay, Chờ duyệt, Báo cáo, Người dùng, Ủy quyền | ''",
        "LEADER | Bảng theo dõi, Hôm nay, Báo cáo, Bàn kế hoạch | Đơn vị, Người dùng, Lịch, Chỉ số, Ủy quyền, Nhật ký",
        "SUPERVISOR | Bảng theo dõi, Hôm nay, Báo cáo, Ủy quyền, Nhật ký | ''",
        "ANALYST | Bảng theo dõi, Hôm nay, Báo cáo, Toàn thành phố, Đăng ký sự kiện | Chỉ số, Dòng sự kiện",
        "OPERATOR | Bảng theo dõi, Hôm nay, Sự kiện lỗi, Đăng ký sự kiện, Tình trạng | Đơn vị, Người dùng, Lịch, Chỉ số, Nhật ký, Dòng sự kiện"})
    void theNavigationHoldsWhatThePersonMayUse(Person person, String entries, String rest) {
        var page = chromium.open("/", person);
        page.locator(".choices .login, .choices .person").waitFor();

        assertThat(page.locator(".menu > a")).hasText(entries.split(", "));
        assertThat(page.locator(".menu .rest a")).hasText(rest.isEmpty() ? new String[0] : rest.split(", "));
    }

    @ParameterizedTest
    @CsvSource({"vi,1280,48", "en,1280,48", "vi,1024,48", "en,1024,48", "vi,390,150", "en,390,150", "vi,320,186", "en,320,150"})
    void itTakesLittleOfTheScreenAndNothingOfItIsCutOff(String lang, int width, int height) {
        for (var person : List.of(Person.OFFICER, Person.REVIEWER, Person.PLANNER, Person.LEADER, Person.SUPERVISOR, Person.ANALYST, Person.OPERATOR)) {
            var page = chromium.open("/?lang=" + lang, new Visit(person, ColorScheme.LIGHT, width));
            page.locator(".choices .person").waitFor();

            assertThat(page.locator(".top").boundingBox().height).as(person.name()).isLessThanOrEqualTo(height + 2);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(person.name()).isLessThanOrEqualTo(width);
            page.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void theRestOfALongMenuIsOpenedByKeyboardAndClosesWhenItWasChosenFrom(int width) {
        var page = chromium.open("/", new Visit(Person.LEADER, ColorScheme.LIGHT, width));

        page.locator(".rest summary").press("Enter");
        assertThat(page.locator(".rest .card a").last()).isInViewport();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        page.locator(".rest .card a").last().press("Escape");
        assertThat(page.locator(".rest summary")).isFocused();
        assertThat(page.locator(".rest .card")).isHidden();
        page.locator(".rest summary").press("Enter");
        page.locator(".rest .card a").last().press("Enter");

        assertThat(page).hasTitle("Nhật ký · Tiến Độ");
        assertThat(page.locator(".rest .card")).isHidden();
        assertThat(page.locator(".rest summary.current")).isVisible();
    }

    @Test
    void whoIsLoggedInIsToldInWords() {
        var page = chromium.open("/", Person.OFFICER);

        page.locator(".person summary").click();

        assertThat(page.locator(".person .card")).containsText("Nguyễn Văn An");
        assertThat(page.locator(".person .card")).containsText("Công an phường, Phường Lái Thiêu");
        assertThat(page.locator(".person .card")).containsText("cán bộ báo cáo");
        page.keyboard().press("Escape");
        assertThat(page.locator(".person .card")).isHidden();
    }

    @Test
    void theLoginLeadsBackToTheAddressThatWasWanted() {
        var page = chromium.open("/audit?outcome=REFUSED&lang=en", Person.NOBODY);

        assertThat(page.locator("[data-closed=loginWanted] .button"))
                .hasAttribute("href", "/oauth2/authorization/tiendo?to=%2Faudit%3Foutcome%3DREFUSED%26lang%3Den");
    }

    @Test
    void whoMayNotUseAScreenIsToldWhoMay() {
        var page = chromium.open("/audit", Person.OFFICER);

        assertThat(page.locator("[data-closed=notAllowed]")).containsText("lãnh đạo, người giám sát và người vận hành");
        assertThat(page.locator("td-audit")).hasCount(0);
    }

    @Test
    void aLinkToNowhereSaysSoAndLeadsOn() {
        var page = chromium.open("/plan/lai-thieu", Person.NOBODY);

        assertThat(page.locator("[data-closed=nowhere]")).containsText("Không có trang này");
        page.locator("[data-closed=nowhere] a").click();

        assertThat(page.locator(".plans a")).hasCount(1);
    }

    @Test
    void theChosenThemeIsRememberedAndWornBeforeAnythingIsSeen() {
        var page = chromium.open("/", Person.NOBODY);
        page.locator(".theme").selectOption("dark");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 22, 29)");

        page.reload();

        assertThat(page.locator(".theme")).hasValue("dark");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 22, 29)");
        page.locator(".theme").selectOption("system");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    }

    @Test
    void theChosenLanguageIsRememberedAndAnAddressThatNamesOneCountsBeforeIt() {
        var page = chromium.open("/", Person.NOBODY);

        page.locator(".language").click();
        assertThat(page.locator("main h1")).containsText("Published plans");
        page.navigate(page.url().replaceAll("\\?.*", "plans/lai-thieu-2024"));

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate(page.url() + "?lang=vi");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
    }

    @Test
    void aNavigationMovesTheFocusToTheHeadingAndNamesTheDocument() {
        var page = chromium.open("/", Person.LEADER);

        page.locator(".menu > a").nth(2).click();

        assertThat(page.locator("main h1")).isFocused();
        assertThat(page).hasTitle("Báo cáo · Tiến Độ");
        page.goBack();
        assertThat(page.locator("main h1")).containsText("Các kế hoạch");
        assertThat(page.locator("main h1")).isFocused();
        assertThat(page).hasTitle("Tiến Độ");
    }

    @Test
    void theKeyboardReachesEverythingInTheOrderInWhichItIsSeen() {
        var page = chromium.open("/", Person.LEADER);
        page.locator(".person summary").waitFor();

        assertThat(tab(page, 11)).containsExactly("Đến nội dung chính", "Tiến Độ", "Bảng theo dõi", "Hôm nay", "Báo cáo", "Bàn kế hoạch",
                "Thêm", "Hướng dẫn cho màn hình này (mở thẻ mới)", "Giao diện", "English", "Trương Quốc Thái");
    }

    @Test
    void theFirstKeySkipsToTheContent() {
        var page = chromium.open("/delegations", Person.LEADER);
        assertThat(page.locator("main h1")).isVisible();

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#main")).isFocused();
    }

    private static List<String> tab(Page page, int times) {
        var reached = new ArrayList<String>();
        for (int time = 0; time < times; time++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()"));
        }
        return reached;
    }
}
