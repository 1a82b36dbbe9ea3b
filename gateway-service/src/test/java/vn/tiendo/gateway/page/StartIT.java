package vn.tiendo.gateway.page;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Where the day begins. */
@PageTest
class StartIT {

    private final Chromium chromium;

    StartIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"OFFICER | owed", "REVIEWER | waiting, late, reports, alerts", "LEADER | reports, alerts, behind", "SUPERVISOR | alerts, behind",
        "PLANNER | alerts", "ANALYST | wards", "OPERATOR | deadLetters"})
    void everyRoleFindsWhatWaitsForIt(Person person, String needs) {
        var page = chromium.open("/start", person);

        assertThat(page.locator("[data-need]")).hasCount(needs.split(", ").length);
        for (var need : needs.split(", ")) {
            assertThat(page.locator("[data-need=" + need + "] li, [data-need=" + need + "] p").first()).isVisible();
        }
        assertThat(page.locator(".notice")).hasCount(0);
    }

    @Test
    void whoIsHereForTheFirstTimeIsShownTheWay() {
        var page = chromium.open("/start", Person.OFFICER);

        assertThat(page.locator("[data-first] li a")).hasText(new String[] {"Việc của tôi", "Bảng theo dõi"});
        assertThat(page.locator("[data-first]")).containsText("Dấu ? ở đầu trang");
    }

    @Test
    void aLineLeadsToTheWorkItself() {
        var page = chromium.open("/start", Person.OFFICER);

        page.locator("[data-need=owed] a").first().click();

        assertThat(page).hasURL(Pattern.compile(".*/my-work/lai-thieu-2025/cong-an/.*"));
    }

    @Test
    void aLeaderSeesWhatIsOffTrackAndIsLedToItsRow() {
        var page = chromium.open("/start", Person.LEADER);

        assertThat(page.locator("[data-need=behind]")).containsText("Cơ sở phế liệu");
        page.locator("[data-need=behind] a").first().click();

        assertThat(page).hasURL(Pattern.compile(".*/plans/lai-thieu-2024\\?row=KT-3$"));
    }

    @Test
    void aReportWaitsForAnotherOneThanWhoMadeIt() {
        assertThat(chromium.open("/start", Person.REVIEWER).locator("[data-need=reports]")).containsText("Không có báo cáo nào chờ bạn");
        var page = chromium.open("/start", Person.LEADER);

        assertThat(page.locator("[data-need=reports] li")).containsText("Dự thảo · Đỗ Thị Nga");
        page.locator("[data-need=reports] a").click();

        assertThat(page.locator("[data-does=review]")).isVisible();
    }

    @Test
    void whoIsMissingIsAskedOfTheYearThatThePlansAreOf() {
        chromium.open("/start", Person.ANALYST).locator("[data-need=wards] li, [data-need=wards] p").first().waitFor();

        assertThat(City.REPORTING.requests()).anyMatch(request -> request.endsWith("/comparisons/thuan-an?year=2024"));
    }

    @Test
    void oneSearchFindsPlansTargetsAndDepartmentsWithoutMarks() {
        var page = chromium.open("/start", Person.LEADER);

        page.locator("[name=search]").fill("lai thieu");
        page.keyboard().press("Enter");
        assertThat(page.locator("search")).containsText("Kế hoạch (1)");
        page.locator("[name=search]").fill("cong an");
        page.locator("search button").click();
        assertThat(page.locator("search")).containsText("Bộ phận của đơn vị (1)");
        page.locator("[name=search]").fill("ve sinh");
        page.keyboard().press("Enter");

        assertThat(page.locator("search")).containsText("Chỉ tiêu của đơn vị (1)");
        page.locator("search li a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/plans/lai-thieu-2024\\?row=KT-2$"));
    }

    @Test
    void reportsAreFoundByTheirNumberAndByTheWordsThatTheListHas() {
        var page = chromium.open("/start", Person.LEADER);

        page.locator("[name=search]").fill("05/BC-UBND");
        page.keyboard().press("Enter");
        assertThat(page.locator("search li a")).hasText("Báo cáo 05/BC-UBND 6 tháng đầu năm 2024");
        page.locator("[name=search]").fill("bao cao 6 thang");
        page.keyboard().press("Enter");
        assertThat(page.locator("search li a")).hasCount(2);
        page.locator("search li a[href*='" + FakeReports.ISSUED + "']").click();

        assertThat(page).hasURL(Pattern.compile(".*/reports/" + FakeReports.ISSUED + "$"));
    }

    @Test
    void whoComesBackIsToldWhatChanged() {
        var page = chromium.open("/start", Person.LEADER);
        assertThat(page.locator("[data-need=behind]")).isVisible();
        assertThat(page.locator("[data-need=changes]")).hasCount(0);

        page.evaluate("localStorage.setItem('visits', JSON.stringify({'lanh-dao': {seen: Date.now() - 86400000}}))");
        page.reload();

        assertThat(page.locator("[data-need=changes]")).containsText("Thu ngân sách");
        page.reload();
        assertThat(page.locator("[data-need=changes]")).containsText("Thu ngân sách");
    }
}
