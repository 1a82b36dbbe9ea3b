package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The days off of a year, and what is due by them. */
@PageTest
class CalendarIT {

    private final Chromium chromium;

    CalendarIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void theTopmostUnitAddsAndRemovesDaysByKeyboard() {
        var page = chromium.open("/calendar?year=2024", Person.CITY_PLANNER);
        assertThat(page.locator("main")).containsText("mới chỉ biết những ngày có ngày tháng cố định");

        page.locator("[data-does=addDay]").press("Enter");
        send(page);
        assertThat(page.locator("#name-error")).isVisible();
        page.locator("#date").fill("2024-02-08");
        page.locator("#name").fill("Tết Nguyên đán");
        send(page);

        assertThat(page.locator(".said")).containsText("Đã lưu ngày 08/02/2024");
        assertThat(page.locator("[data-date='2024-02-08']")).containsText("thứ năm");
        page.locator("[data-date='2024-05-04'] [data-does=remove]").press("Enter");
        send(page);
        assertThat(page.locator(".holidays tbody tr")).hasCount(3);
        assertThat(City.PLANS.registry().holidays("2024").get("workedInstead")).isEmpty();
        assertThat(City.PLANS.registry().holidays("2024").get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseKeptMeanwhileIsShownAndNothingIsOverwritten() {
        var page = chromium.open("/calendar?year=2024", Person.CITY_PLANNER);
        page.locator("[data-does=addWorked]").click();
        page.locator("#date").fill("2024-06-01");
        City.PLANS.refuse("{\"status\":412,\"code\":\"stale\",\"title\":\"Đã có người sửa\",\"detail\":\"Đã có người sửa\"}");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog")).containsText("Đã có người sửa");
        assertThat(City.PLANS.registry().holidays("2024").get("version").asInt()).isZero();
    }

    @Test
    void aWardReadsThemWithItsOwnDatesAndGoesToAnotherYear() {
        City.PLANS.keepInForce();
        var page = chromium.open("/calendar?year=2024", Person.PLANNER);

        assertThat(page.locator("[data-does]")).hasCount(0);
        assertThat(page.locator("main")).containsText("do người lập kế hoạch hoặc người vận hành của cấp trên cùng giữ");
        assertThat(page.locator(".records.calendar tbody tr").first()).isVisible();
        page.locator(".toolbar nav a").last().click();

        assertThat(page.locator("main h1")).containsText("2025");
        assertThat(page.locator("main .empty")).containsText("chưa có kế hoạch năm 2025");
    }

    private static void send(Page page) {
        page.locator("dialog button[type=submit]").press("Enter");
    }
}
