package vn.tiendo.gateway.page;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Route;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer finds what is owed, and until when. */
@PageTest
class WorkIT {

    private static final String JUNE = "/my-work/" + FakeFigures.JUNE;

    private final Chromium chromium;
    private final FakeFigures figures = City.DELEGATIONS.figures();

    WorkIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void whatIsUrgentComesFirstAndEachRowOpensItsGrid() {
        var page = chromium.open("/my-work", Person.OFFICER);

        assertThat(page.locator("tbody tr:not(.section) th")).hasText(new String[] {"quý I/2025", "tháng 5/2025", "tháng 6/2025",
            "năm 2025", "tháng 4/2025", "tháng 3/2025"});
        var todo = page.locator("tbody[data-group=todo] tr:not(.section)");
        assertThat(todo.locator(".state")).hasText(new String[] {"Quá hạn", "Bị trả lại", "Đang mở"});
        assertThat(todo.locator(".due")).containsText(new String[] {"17/03/2025", "20/05/2025", "16/06/2025"});
        assertThat(todo.locator(".given")).hasText(new String[] {"1/2", "7/7", "0/7"});

        page.locator("tbody a").nth(2).click();

        assertThat(page).hasURL(chromium.at(JUNE));
        assertThat(page.locator("main h1")).isFocused();
        assertThat(page.locator("main h1")).containsText("tháng 6/2025");
    }

    @Test
    void aComputersClockThatIsWrongByADayMovesNoDeadline() {
        var left = chromium.open("/my-work", Person.OFFICER).locator("tbody[data-group=todo] .due .beneath");
        var atRightTime = left.first().textContent();

        var page = chromium.open("/", Person.OFFICER);
        page.clock().setFixedTime(System.currentTimeMillis() + Duration.ofDays(1).toMillis());
        page.locator(".menu a[href^='/my-work']").click();

        assertThat(page.locator("tbody[data-group=todo] .due .beneath").first()).hasText(atRightTime);
    }

    @Test
    void anEmptyListSaysWhyAndAServiceThatIsAwayWhatToDo() {
        var page = chromium.open("/", Person.OFFICER);
        page.route("**/api/v1/obligations*", route -> route.abort());
        page.locator(".menu a").nth(2).click();
        assertThat(page.locator(".notice")).containsText("Không kết nối được máy chủ");
        page.unroute("**/api/v1/obligations*");
        page.route("**/api/v1/obligations*", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody("{\"items\":[]}")));

        page.locator(".notice button").click();

        assertThat(page.locator(".empty")).containsText("Chưa có báo cáo nào phải gửi");
    }

    @Test
    void whatOneWasRemindedOfStandsOnTopUntilOneHasReadIt() {
        figures.reminders().remind("2025-06-12");
        figures.reminders().remind("2025-06-13");
        var page = chromium.open("/my-work", Person.OFFICER);

        assertThat(page.locator(".reminder h2")).hasText("Nhắc ngày 13/06/2025: 3 báo cáo còn thiếu số liệu");
        assertThat(page.locator(".reminder li").first()).containsText("bạn phụ trách bộ phận");
        assertThat(page.locator(".reminder li").nth(1)).containsText("hạn gửi 16/06/2025");
        assertThat(page.locator(".reminder li").last()).containsText("Kế hoạch năm 2025: Đã gửi, muộn");
        assertThat(page.locator(".reminder a").nth(1)).hasAttribute("href", JUNE);
        page.locator(".reminder [data-does=read]").click();

        assertThat(page.locator(".reminder")).hasCount(0);
        assertThat(page.locator("main h1")).isFocused();
        assertThat(figures.reminders().isRead("2025-06-13")).isTrue();
        page.reload();
        assertThat(page.locator(".obligations")).isVisible();
        assertThat(page.locator(".reminder")).hasCount(0);
    }

    @Test
    void whatIsLateSaysUntilWhenItIsTaken() {
        var page = chromium.open("/", Person.OFFICER);
        page.route(url -> url.contains("/obligations?"), route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"items":[%s,"state":"LATE","entryUntil":"2999-01-31"},%s,"state":"LATE","submissionState":"DRAFT","entryUntil":"2025-01-31"},
                %s,"state":"SENT_LATE","submissionState":"SUBMITTED","entryUntil":"2999-01-31"}]}""".formatted(owed("M01"), owed("M02"), owed("M03")))));
        page.navigate(chromium.at("/my-work"));

        assertThat(page.locator("[data-state=LATE] .due").first()).containsText("còn nhận đến 31/01/2999");
        assertThat(page.locator("[data-state=LATE] .due").last()).containsText("đã khóa nhập");
        assertThat(page.locator("[data-state=SENT_LATE] .due")).hasText("01/01/2025");
    }

    @Test
    void whatWasApprovedBeforeAnAmendmentAskedForMoreSaysWhatItLacks() {
        var page = chromium.open("/", Person.OFFICER);
        page.route(url -> url.contains("/obligations?"), route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(
                "{\"items\":[%s,\"state\":\"APPROVED\",\"submissionState\":\"APPROVED\"}]}".formatted(owed("M01")))));
        page.navigate(chromium.at("/my-work"));

        assertThat(page.locator("[data-state=APPROVED] .given")).containsText("thiếu 1 số liệu");
    }

    private static String owed(String period) {
        return """
                {"plan":"lai-thieu-2025","department":"cong-an","period":"2025-%s","dueOn":"2025-01-01","owed":1,"given":0""".formatted(period);
    }

    @Test
    void aPeriodThatIsClosedSaysWhatToDoAndTakesNothing() {
        var page = chromium.open("/my-work", Person.OFFICER);
        page.route(url -> url.contains("/obligations?") && url.contains("period="), route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"items":[{"plan":"lai-thieu-2025","department":"cong-an","period":"2025-M06","dueOn":"2025-06-16","entryUntil":"2025-07-16"}]}""")));

        page.locator("tbody a").nth(2).click();

        assertThat(page.locator(".standing")).containsText("Người duyệt có thể gia hạn");
        assertThat(page.locator(".entry [data-column=value]")).hasCount(0);
        assertThat(page.locator("[data-does=submit]")).hasCount(0);
    }
}
