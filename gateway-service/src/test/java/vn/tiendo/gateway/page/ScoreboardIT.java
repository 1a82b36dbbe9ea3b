package vn.tiendo.gateway.page;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a scoreboard tells beyond now: a target's year, the past, what changed, what is wrong. */
@PageTest
class ScoreboardIT {

    private static final String PLAN = "/plans/lai-thieu-2024";

    private final Chromium chromium;

    ScoreboardIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aTargetTellsItsYearBesideLastYearAndItsForecastApart() {
        var page = chromium.open(PLAN + "?row=KT-1");

        assertThat(page.locator(".year-chart > svg")).isVisible();
        assertThat(page.locator(".year tbody tr")).hasCount(3);
        var june = page.locator(".year tbody tr").last();
        assertThat(june).containsText("cùng kỳ 1.100,25 (−4)");
        assertThat(june).containsText("biết từ 05/06/2024");
        assertThat(page.locator("section.forecast")).containsText("Dự báo cuối năm đạt 2.192,5 tỷ đồng");
        assertThat(page.locator("section.forecast")).containsText("giữ nhịp từ đầu năm");
        assertThat(page.locator("section.forecast")).containsText("lệch 4,2 %");
    }

    @Test
    void largeNumbersOfAYearStandBeneathItsStatusAndWhatMakesNoNumberIsToldInWords() {
        var page = chromium.open("/");
        page.route("**/targets/KT-1/history", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"items":[{"period":"2024-M05","value":250008666658,"attained":1250008666658,"expected":1100000000000,"status":"ON_TRACK",
                  "knownSince":"2024-06-05T02:00:00Z","explanation":{"vi":"Đạt"}},
                 {"period":"2024-M06","status":"ON_TRACK","knownSince":"2024-07-05T02:00:00Z","explanation":{"vi":"Số vụ: 4 vụ"}}]}""")));

        page.navigate(chromium.at(PLAN + "?row=KT-1"));

        var may = page.locator(".year tbody tr").first();
        assertThat(may.locator(".expected")).hasText("1.100.000.000.000");
        assertThat((boolean) page.locator(".year .scrolls").evaluate("each => each.scrollWidth <= each.clientWidth")).isTrue();
        assertThat(page.locator(".year tbody tr").last()).containsText("Số vụ: 4 vụ");
    }

    @Test
    void aLongPlanIsShownWholeAlthoughItsFirstScreenfulIsMadeFirst() {
        City.REPORTING.lengthen(90);

        assertThat(chromium.open(PLAN).locator("tr.row")).hasCount(94);
        assertThat(chromium.open(PLAN + "?row=KT-9.90").locator("tr.selected")).isVisible();
    }

    @Test
    void theUnitOfMeasureIsThatOfWhatWasAttained() {
        assertThat(chromium.open(PLAN).locator("tr[data-row='KT-3'] .unit")).hasText("%");
    }

    @Test
    void itsFiguresStandWithTheirValuesForPeopleWhoAreKnown() {
        var known = chromium.open(PLAN + "?row=KT-1", Person.LEADER).locator(".figures");
        assertThat(known).containsText("lần 2 71,25");
        assertThat(known.page().locator(".panel")).containsText("khớp");

        City.REPORTING.requests().clear();
        assertThat(chromium.open(PLAN + "?row=KT-1").locator(".year tbody tr")).hasCount(3);
        assertThat(City.REPORTING.requests()).noneMatch(request -> request.contains("explain"));
    }

    @Test
    void theLeaderSaysTheOfficialWordBesideTheVerdictWithAGroundWhereItDiffers() {
        var page = chromium.open(PLAN + "?row=KT-1", Person.LEADER);
        assertThat(page.locator(".official")).containsText("Chưa có. Theo số liệu thì đề xuất: Đạt");

        page.locator("[data-does=official]").press("Enter");
        page.locator("#word").selectOption("NEARLY_MET");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#ground-error")).hasText("Cần nêu căn cứ.");
        page.locator("#ground").fill("Theo biên bản họp ngày 20/12");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".official")).containsText("Cơ bản đạt Trương Quốc Thái, 18/06/2024");
        assertThat(page.locator(".official")).containsText("Theo biên bản họp ngày 20/12");
        assertThat(page.locator(".panel .state")).hasText("Đạt");
        assertThat(chromium.open(PLAN + "?row=KT-1", Person.OFFICER).locator("[data-does^=official]")).hasCount(0);
        assertThat(chromium.open(PLAN + "?row=KT-1").locator(".official")).hasCount(0);

        page.locator("[data-does=official-take-back]").press("Enter");
        assertThat(page.locator("dialog")).containsText("“Cơ bản đạt” sẽ không còn hiển thị");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".official")).containsText("Chưa có. Theo số liệu thì đề xuất: Đạt");
        assertThat(page.locator("[data-does=official-take-back]")).hasCount(0);
    }

    @Test
    void thePastIsMarkedDoesNotFollowTheStreamAndLeadsBack() {
        var page = chromium.open(PLAN);
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");

        page.locator(".as-of input").fill("2024-07-15");
        assertThat(page.locator(".past")).containsText("đến hết 15/07/2024");
        assertThat(page.locator(".live")).hasCount(0);
        assertThat(page.url()).endsWith("?asOf=2024-07-15");
        assertThat(City.REPORTING.requests()).anyMatch(request -> request.endsWith("/lai-thieu-2024?asOf=2024-07-15"));
        City.REPORTING.change("3", "MISSED");
        page.locator(".past a").click();

        assertThat(page.locator(".past")).hasCount(0);
        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
        assertThat(page.locator("tr[data-row='KT-3']")).hasAttribute("data-status", "MISSED");
    }

    @Test
    void ofADayBeforeThePlanWasKnownNoFiguresAreShown() {
        var page = chromium.open(PLAN);
        page.locator("tr[data-row='KT-3']").waitFor();

        page.locator(".as-of input").fill("2023-07-15");

        assertThat(page.locator(".past")).containsText("Đến hết 15/07/2023 hệ thống chưa biết gì về kế hoạch này");
        assertThat(page.locator("tr[data-row], .notice")).hasCount(0);
        page.locator(".past a").click();
        assertThat(page.locator("tr[data-row='KT-3']")).isVisible();
        assertThat(chromium.open(PLAN + "?asOf=2023-07-15").locator(".notice")).containsText("Chưa có gì ở ngày đã chọn");
    }

    @Test
    void thePartsOfAFigureAreCalledAsThePlanCallsThem() {
        var page = chromium.open(PLAN + "?row=KT-1", Person.LEADER);

        assertThat(page.locator(".figures")).containsText("Số người bị thương: 5");
        assertThat(page.locator(".figures")).not().containsText("injured");
    }

    @Test
    void whatChangedIsToldFromBeforeToNowAndLeadsToItsTarget() {
        var page = chromium.open(PLAN + "?asOf=2024-07-07");

        page.locator(".changed a").nth(1).click();

        assertThat(page.locator(".changed")).containsText("Từ hết ngày 30/06/2024 đến hết ngày 07/07/2024");
        assertThat(page.locator(".changed li").first()).containsText("Đúng tiến độ 1.024,75 tỷ đồng → Có nguy cơ 1.096,25 tỷ đồng");
        assertThat(page.locator(".changed li").nth(1)).containsText("64 → 71,5");
        assertThat(page.locator(".changed > ul li").last()).containsText("3 → không còn tính");
        assertThat(page.locator(".first-verdicts summary")).hasText("Lần đầu có đánh giá (1)");
        assertThat(page.locator(".first-verdicts li")).not().isVisible();
        assertThat(City.REPORTING.requests()).anyMatch(request -> request.endsWith("/changes?since=2024-06-30&until=2024-07-07"));
        page.locator(".changed li a").first().click();
        assertThat(page.locator(".panel h2")).hasText("Thu ngân sách");
    }

    @Test
    void whatChangedIsCalledByNameForEverybody() {
        var page = chromium.open(PLAN);

        page.locator(".since-when a").first().click();

        assertThat(page.locator(".changed li").nth(2)).containsText(Pattern.compile("chưa có → Số vụ: 7\\s*Số người bị thương: 5"));
        assertThat(page.locator(".changed > ul li").last()).containsText("9 Điểm chợ tự phát");
        assertThat(page.locator(".changed > ul li").last()).containsText("Công an phường, Khu phố Chợ, tháng 5");
    }

    @Test
    void anAlertIsAcknowledgedWithANote() {
        var page = alerted(Person.LEADER);
        assertThat(page.locator(".alert-count")).hasText("1 cảnh báo");

        page.locator(".alerts button").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .error")).isVisible();
        page.locator("#note").fill("Đã làm việc với công an phường");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".alerts")).hasCount(0);
        assertThat(page.locator(".alert-count")).hasCount(0);
        assertThat(page.locator("main [aria-live=polite]")).containsText("Đã xác nhận cảnh báo");
        assertThat(City.REPORTING.alerts().note()).isEqualTo("Đã làm việc với công an phường");
    }

    @Test
    void manyAlertsAreAFewAndAWayToTheOthers() {
        City.REPORTING.alerts().many(12);
        var page = chromium.open(PLAN, Person.SUPERVISOR);
        assertThat(page.locator(".alerts li")).hasCount(5);

        page.locator(".alerts [data-does=all]").click();

        assertThat(page.locator(".alerts li")).hasCount(12);
        assertThat(page.locator(".alerts .what").nth(5)).isFocused();
        assertThat(page.locator(".alerts button")).hasCount(0);
    }

    @Test
    void aSupervisorReadsAlertsButDoesNotAcknowledgeThem() {
        assertThat(alerted(Person.SUPERVISOR).locator(".alerts button")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOBODY", "OFFICER", "CITY_PLANNER"})
    void othersAreNotToldAndDoNotAsk(Person person) {
        City.REPORTING.requests().clear();
        var page = chromium.open(PLAN, person);

        assertThat(page.locator(".live")).hasAttribute("data-live", "live");
        assertThat(City.REPORTING.requests()).noneMatch(request -> request.contains("/alerts"));
    }

    private Page alerted(Person person) {
        var page = chromium.open(PLAN, person);
        assertThat(page.locator(".alerts li")).containsText("Đúng tiến độ → Có nguy cơ");
        return page;
    }
}
