package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class DelegationsIT {

    private final Chromium chromium;

    DelegationsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void theListSaysWhoActsForWhomUntilWhenAndWhoGrantedIt() {
        var row = chromium.open("/delegations", Person.LEADER).locator(".records tbody tr").first();

        assertThat(row).containsText("Trần Thị Bích");
        assertThat(row).containsText("Trạm Y tế");
        assertThat(row).containsText("01/11/2026 – 31/12/2026");
        assertThat(row).containsText("Đang hiệu lực");
        assertThat(row).containsText("Đỗ Thị Nga");
    }

    @Test
    void onlyAReviewerIsOfferedToGrantAndToRevoke() {
        for (var person : new Person[] {Person.OFFICER, Person.LEADER, Person.SUPERVISOR}) {
            var page = chromium.open("/delegations", person);
            assertThat(page.locator(".records tbody tr")).hasCount(2);
            assertThat(page.locator("main button")).hasCount(0);
        }
    }

    @Test
    void theStateThatIsAskedForStandsInTheAddress() {
        var page = chromium.open("/delegations", Person.REVIEWER);

        page.locator(".toolbar select").selectOption("ENDED");

        assertThat(page.locator(".records tbody tr")).hasCount(1);
        assertThat(page.url()).endsWith("/delegations?state=ENDED");
        page.goBack();
        assertThat(page.locator(".records tbody tr")).hasCount(2);
    }

    @Test
    void aDelegationIsGrantedByKeyboardAlone() {
        var page = chromium.open("/delegations", Person.REVIEWER);
        page.locator(".toolbar button").focus();

        page.keyboard().press("Enter");
        assertThat(page.locator("#officer")).isFocused();
        page.keyboard().type("can-bo-quan-su");
        page.keyboard().press("Tab");
        page.keyboard().type("Dang Huu Giang");
        page.keyboard().press("Tab");
        page.keyboard().press("End");
        page.keyboard().press("Tab");
        page.keyboard().type("12012026"); // month, day, year: the browser of the tests speaks English
        tabTo(page, "to");
        page.keyboard().type("12312026");
        tabTo(page, "reason");
        page.keyboard().type("Nghi phep");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(".said")).containsText("Đã ủy quyền cho Dang Huu Giang báo cáo thay cho Trạm Y tế.");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("main h1")).isFocused();
        assertThat(page.locator(".records tbody tr")).hasCount(3);
    }

    @Test
    void whatIsMissingIsToldAtItsFieldBeforeAnythingIsSent() {
        var page = opened();
        page.locator("#from").fill("2026-12-31");
        page.locator("#to").fill("2026-12-01");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("#officer-error")).hasText("Cần điền mục này.");
        assertThat(page.locator("#to-error")).hasText("Ngày cuối không được trước ngày đầu.");
        assertThat(page.locator("#officer")).isFocused();
        assertThat(City.DELEGATIONS.kept()).hasSize(2);
    }

    @Test
    void whatTheServerRefusesIsToldAtItsFieldAndNothingTypedIsLost() {
        var page = opened();
        page.locator("#officer").fill("khong-ai");
        page.locator("#department").selectOption("y-te");
        page.locator("#from").fill("2026-12-01");
        page.locator("#to").fill("2028-12-01");
        page.locator("#reason").fill("Nghỉ phép");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("#to-error")).hasText("Nhiều nhất một năm.");
        assertThat(page.locator("dialog .errors")).containsText("Điều không thuộc mục nào.");
        assertThat(page.locator("#to")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        page.locator(".toolbar button").click();
        assertThat(page.locator("#officer")).hasValue("khong-ai");
        assertThat(page.locator("#department")).hasValue("y-te");
    }

    @Test
    void revokingAsksOnceMoreAndForTheReason() {
        var page = chromium.open("/delegations", Person.REVIEWER);
        page.locator(".act button").click();
        assertThat(page.locator("dialog")).containsText("Trần Thị Bích sẽ không báo cáo thay cho Trạm Y tế được nữa");

        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#reason-error")).isVisible();
        page.locator("#reason").fill("Đã đi làm lại");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã thu hồi");
        assertThat(page.locator(".records tbody tr").first()).containsText("Đỗ Thị Nga, 24/11/2026: Đã đi làm lại");
        assertThat(page.locator(".act button")).hasCount(0);
    }

    @Test
    void anEmptyListSaysWhatItIsForAndAServiceThatIsAwayWhatToDo() {
        City.DELEGATIONS.clear();
        assertThat(chromium.open("/delegations", Person.REVIEWER).locator(".empty")).containsText("hãy cấp ủy quyền");
        assertThat(chromium.open("/delegations", Person.OFFICER).locator(".empty")).containsText("người duyệt của đơn vị");

        var page = chromium.open("/", Person.OFFICER);
        page.route("**/api/v1/delegations*", route -> route.abort());
        page.locator(".menu a").last().click();
        assertThat(page.locator(".notice")).containsText("Không kết nối được máy chủ");
        page.unroute("**/api/v1/delegations*");
        page.locator(".notice button").click();
        assertThat(page.locator(".empty")).isVisible();
    }

    private Page opened() {
        var page = chromium.open("/delegations", Person.REVIEWER);
        page.locator(".toolbar button").click();
        return page;
    }

    /** A date has stops of its own: its parts and its calendar. */
    private static void tabTo(Page page, String field) {
        for (int stop = 0; stop < 6 && !field.equals(page.evaluate("document.activeElement.id")); stop++) {
            page.keyboard().press("Tab");
        }
    }
}
