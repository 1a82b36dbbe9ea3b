package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Who acts in a unit and as what, put together from logins, the list of officers and delegations. */
@PageTest
class PeopleIT {

    private static final String LOGGED_IN = """
        {"items":[{"id":"lanh-dao","name":"Trương Quốc Thái","roles":["leader","supervisor"],"since":"2026-01-05T01:00:00Z","seen":"2026-11-24T01:30:00Z"},
        {"id":"an","name":"Nguyễn Văn An","department":"cong-an","roles":["officer"],"since":"2026-01-05T01:00:00Z","seen":"2026-11-23T01:30:00Z"}]}""";

    private final Chromium chromium;

    PeopleIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void everybodyIsThereOnceWithRolesLastLoginAndWhomTheyActFor() {
        City.PLANS.registry().employ("lai-thieu", """
            'departments':[{'id':'y-te','officers':[{'subject':'duc','name':'Võ Minh Đức','email':'duc@lai-thieu.example'}]},
            {'id':'cong-an','officers':[{'subject':'an','name':'Nguyễn Văn An','email':'an@lai-thieu.example'}]}]""");
        var page = open("/people");

        assertThat(page.locator("[data-id=lanh-dao]")).containsText("toàn đơn vị");
        assertThat(page.locator("[data-id=lanh-dao]")).containsText("lãnh đạo, người giám sát");
        assertThat(page.locator("[data-id=lanh-dao]")).containsText("24/11/2026 08:30");
        assertThat(page.locator("[data-id=an]")).hasCount(1);
        assertThat(page.locator("[data-id=duc]")).containsText("Trạm Y tế");
        assertThat(page.locator("[data-id=duc]")).containsText("chưa đăng nhập lần nào");
        assertThat(page.locator(".people tbody")).containsText("đến hết 31/12/2026");
    }

    @Test
    void itIsForThoseWhoAnswerForPeople() {
        assertThat(chromium.open("/people", Person.OFFICER).locator("main h1")).containsText("Không có quyền");
        assertThat(open("/people?lang=en").locator("main h1")).containsText("People");
    }

    private Page open(String path) {
        var page = chromium.open(path, Person.LEADER);
        page.route("**/api/v1/people", route -> route.fulfill(
            new Route.FulfillOptions().setContentType("application/json").setBody(LOGGED_IN)));
        page.reload();
        return page;
    }
}
