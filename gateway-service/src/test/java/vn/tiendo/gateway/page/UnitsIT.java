package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Units, their departments and who works in them. */
@PageTest
class UnitsIT {

    private final Chromium chromium;

    UnitsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void theTreeStandsOpenOnTheWayToTheOwnUnitAndLeadsToTheOthers() {
        var page = chromium.open("/units", Person.PLANNER);
        assertThat(page.locator(".tree a")).hasText(new String[] {"Phường Đông Hòa", "Thành phố Thuận An", "Phường An Phú", "Phường Lái Thiêu"});
        assertThat(page.locator("h2")).hasText("Phường Lái Thiêu");
        assertThat(page.locator(".departments tbody tr")).hasCount(4);

        page.locator(".tree a").nth(2).click();

        assertThat(page.locator("h2")).hasText("Phường An Phú");
        assertThat(page.locator("[data-does]")).hasCount(0);
        page.goBack();
        assertThat(page.locator("h2")).hasText("Phường Lái Thiêu");
    }

    @Test
    void aDepartmentIsAddedChangedAndRemoved() {
        var page = chromium.open("/units", Person.PLANNER);
        page.locator("[data-does=newDepartment]").click();
        page.locator("#id").fill("y-te");
        page.locator("#name").fill("Khu phố Chợ");
        page.locator("#kind").selectOption("NEIGHBOURHOOD");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#id-error")).hasText("Mã này đã có.");
        page.locator("#id").fill("kp-cho");
        submit(page);
        assertThat(page.locator(".said")).containsText("Đã lưu Khu phố Chợ.");

        page.locator("[data-id=kp-cho] [data-does=edit]").click();
        page.locator("#validTo").fill("2025-06-30");
        submit(page);
        assertThat(page.locator("[data-id=kp-cho] .days")).hasText("đến hết 30/06/2025");
        assertThat(City.PLANS.registry().unit("lai-thieu").at("/departments/4/validTo").asString()).isEqualTo("2025-06-30");

        page.locator("[data-id=kp-cho] [data-does=edit]").click();
        page.locator("[data-does=remove]").click();
        assertThat(page.locator("dialog")).containsText("nên ghi ngày cuối thay vì bỏ");
        submit(page);
        assertThat(page.locator(".departments tbody tr")).hasCount(4);
    }

    @Test
    void aNewVersionCountsFromItsDayAndWhatItWasBeforeCanBeRead() {
        var page = chromium.open("/units", Person.PLANNER);
        page.locator("[data-does=change]").click();
        page.locator("#name").fill("Phường Lái Thiêu mới");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#validFrom-error")).isVisible();
        page.locator("#validFrom").fill("2025-07-01");
        page.locator("[name=predecessors]").isVisible();
        submit(page);
        assertThat(page.locator("h2")).hasText("Phường Lái Thiêu mới");
        assertThat(page.locator("tr[data-version='2']")).containsText("01/07/2025");

        page.locator("#on").fill("2025-06-30");
        page.locator("#on").press("Tab");

        assertThat(page.locator("h2")).hasText("Phường Lái Thiêu");
        assertThat(page).hasURL(chromium.at("/units?on=2025-06-30"));
        assertThat(page.locator("[data-does]")).hasCount(0);
    }

    @Test
    void officersAreAddedEndedAndRemoved() {
        var page = chromium.open("/units", Person.PLANNER);
        page.locator("[data-id=y-te] [data-does=officer]").click();
        page.locator("#subject").fill("can-bo-y-te");
        page.locator("#name").fill("Trần Thị Bích");
        page.locator("#from").fill("2024-01-01");
        submit(page);
        assertThat(page.locator("[data-id=y-te] .officers")).containsText("Trần Thị Bích từ 01/01/2024");

        page.locator("[data-id=y-te] .name").click();
        page.locator("#to").fill("2024-12-31");
        submit(page);
        assertThat(page.locator("[data-id=y-te] .officers")).containsText("đến hết 31/12/2024");
        assertThat(City.PLANS.registry().officers("lai-thieu").get("version").asInt()).isEqualTo(2);

        page.locator("[data-id=y-te] .name").click();
        page.locator("[data-does=remove]").click();
        submit(page);
        assertThat(page.locator("[data-id=y-te] .officers")).hasText("chưa có ai");
    }

    @Test
    void aSaveKeepsWhatElseIsKnownOfAPersonAlsoWhatAFormDoesNotShow() {
        var stored = "'subject':'can-bo-y-te','from':'2024-01-01','head':true,'email':'bich@lai-thieu.example','language':'en','ofALaterVersion':1";
        var leaders = "'leaders':[{'subject':'lanh-dao','from':'2024-01-01','email':'thai@lai-thieu.example'}]";
        City.PLANS.registry().employ("lai-thieu", "'departments':[{'id':'y-te','officers':[{" + stored + "}]}]," + leaders);
        var page = chromium.open("/units", Person.PLANNER);

        page.locator("[data-id=y-te] .name").click();
        page.locator("#to").fill("2024-12-31");
        submit(page);

        assertThat(page.locator("[data-id=y-te] .officers")).containsText("đến hết 31/12/2024");
        var after = City.PLANS.registry().officers("lai-thieu").deepCopy();
        City.PLANS.registry().employ("lai-thieu", "'departments':[{'id':'y-te','officers':[{" + stored + ",'to':'2024-12-31'}]}]," + leaders);
        assertThat(after.put("version", 1)).isEqualTo(City.PLANS.registry().officers("lai-thieu"));
    }

    @Test
    void aPersonsAddressLanguageAndOfficeAreEnteredAndWhatIsWrongWithThemStandsAtItsField() {
        var page = chromium.open("/units", Person.PLANNER);
        page.locator("[data-id=y-te] [data-does=officer]").click();
        page.locator("#subject").fill("can-bo-y-te");
        page.locator("#email").fill("bich@");
        page.locator("#language").selectOption("en");
        page.locator("#head").check();
        City.PLANS.refuse("""
                {"status":422,"code":"invalid","title":"Chưa đúng","errors":[
                {"pointer":"/departments/0/officers/0/email","code":"no-email-address","message":"Không phải địa chỉ thư."}]}""");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#email-error")).hasText("Không phải địa chỉ thư.");
        page.locator("#email").fill("bich@lai-thieu.example");
        submit(page);

        assertThat(page.locator("[data-id=y-te] .officers")).containsText("phụ trách");
        assertThat(City.PLANS.registry().officers("lai-thieu").at("/departments/0/officers/0").toString())
                .contains("\"head\":true", "\"email\":\"bich@lai-thieu.example\"", "\"language\":\"en\"");
        page.locator("[data-id=y-te] .name").click();
        page.locator("#head").uncheck();
        submit(page);
        assertThat(City.PLANS.registry().officers("lai-thieu").at("/departments/0/officers/0").has("head")).isFalse();
    }

    @Test
    void whoLeadsTheUnitIsAListOfItsOwn() {
        var page = chromium.open("/units", Person.PLANNER);
        page.locator("[data-does=leader]").click();
        assertThat(page.locator("#head")).hasCount(0);
        page.locator("#subject").fill("lanh-dao");
        City.PLANS.refuse("""
                {"status":422,"code":"invalid","title":"Chưa đúng","errors":[
                {"pointer":"/leaders/0/to","code":"out-of-range","message":"Trước ngày đầu."}]}""");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#to-error")).hasText("Trước ngày đầu.");
        submit(page);
        assertThat(page.locator(".leaders")).containsText("lanh-dao");
        assertThat(page.locator(".officers").first()).hasText("chưa có ai");

        page.locator(".leaders .name").click();
        page.locator("[data-does=remove]").click();
        submit(page);
        assertThat(page.locator(".leaders")).hasText("chưa có ai");
    }

    @Test
    void whoStoresSecondIsToldAndThenPutsTheirsIntoTheNewVersion() {
        var page = chromium.open("/units", Person.PLANNER);
        page.locator("[data-id=y-te] [data-does=edit]").click();
        page.locator("#name").fill("Trạm Y tế phường");
        City.PLANS.registry().somebodyElseRenames("lai-thieu", "Phường Lái Thiêu (sửa)");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog .errors")).containsText("Người khác vừa sửa đơn vị này.");
        assertThat(page.locator("#name")).hasValue("Trạm Y tế phường");
        submit(page);
        assertThat(page.locator("h2")).hasText("Phường Lái Thiêu (sửa)");
        assertThat(page.locator("[data-id=y-te] th")).containsText("Trạm Y tế phường");
    }

    @Test
    void whatTheServiceRefusesStandsAtItsField() {
        var page = chromium.open("/units", Person.PLANNER);
        page.locator("[data-id=dia-chinh] [data-does=edit]").click();
        City.PLANS.refuse("""
                {"status":422,"code":"invalid","title":"Chưa đúng","errors":[
                {"pointer":"/departments/1/validTo","code":"out-of-range","message":"Trước ngày đầu."},
                {"pointer":"/departments/0/name","code":"required","message":"Công an thiếu tên."}]}""");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("#validTo-error")).hasText("Trước ngày đầu.");
        assertThat(page.locator("dialog .errors")).hasText("Công an thiếu tên.");
        assertThat(page.locator("#name-error")).hasCount(0);
    }

    @Test
    void aCityEntersAWardMadeOfOthersAndTheWardStandsUnderIt() {
        var page = chromium.open("/units", Person.CITY_PLANNER);
        page.locator("[data-does=add]").click();
        page.locator("#id").fill("Phường mới");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#id-error")).containsText("chữ thường không dấu");
        page.locator("#id").fill("thuan-giao");
        page.locator("#name").fill("Phường Thuận Giao");
        page.locator("#kind").selectOption("WARD");
        assertThat(page.locator("#parent")).hasValue("thuan-an");
        page.locator("[name=predecessors][value=an-phu]").check();
        submit(page);

        assertThat(page.locator("h2")).hasText("Phường Thuận Giao");
        assertThat(page.locator(".facts-of")).containsText("Phường An Phú");
        assertThat(page.locator(".tree")).containsText("Phường Thuận Giao");
    }

    @Test
    void whereNothingIsEnteredTheOwnUnitIsEnteredFirst() {
        City.PLANS.registry().empty();
        assertThat(chromium.open("/units", Person.LEADER).locator("[data-does=add]")).hasCount(0);
        var page = chromium.open("/units", Person.PLANNER);
        assertThat(page.locator(".empty")).containsText("chưa được khai báo");

        page.locator("[data-does=add]").click();
        assertThat(page.locator("#name")).hasValue("Phường Lái Thiêu");
        assertThat(page.locator("#id")).hasCount(0);
        page.locator("#kind").selectOption("WARD");
        submit(page);

        assertThat(page.locator("h2")).hasText("Phường Lái Thiêu");
        assertThat(City.PLANS.registry().unit("lai-thieu").get("kind").asString()).isEqualTo("WARD");
    }

    @Test
    void aLeaderReadsAndChangesNothing() {
        var page = chromium.open("/units", Person.LEADER);

        assertThat(page.locator(".officers").first()).hasText("chưa có ai");
        assertThat(page.locator("[data-does]")).hasCount(0);
    }

    private static void submit(Page page) {
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).hasCount(0);
    }
}
