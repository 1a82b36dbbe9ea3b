package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A city hands figures to its wards. */
@PageTest
class AssignmentsIT {

    private static final String ADDRESS = "/desk/assignments?year=2024";

    private final Chromium chromium;

    AssignmentsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aCitysPlannerFindsTheGridAtTheDeskAndAWardsPlannerDoesNot() {
        var city = chromium.open("/desk", Person.CITY_PLANNER);
        city.locator(".toolbar .button.plain").click();
        assertThat(city).hasURL(chromium.at("/desk/assignments"));

        var ward = chromium.open("/desk", Person.PLANNER);

        assertThat(ward.locator("[data-does=import]")).isVisible();
        assertThat(ward.locator(".toolbar .button.plain")).hasCount(0);
    }

    @Test
    void figuresAreHandedToTheUnitsBelowOnlyAndEachIsAnswered() {
        var page = grid("thu-ngan-sach");
        assertThat(page.locator("tbody tr th")).hasText(new String[] {"Phường An Phú", "Phường Lái Thiêu"});

        cell(page, "an-phu").fill("1.000.000");
        cell(page, "an-phu").press("Enter");
        assertThat(cell(page, "lai-thieu")).isFocused();
        cell(page, "lai-thieu").fill("2.500.000,5");
        page.locator("#source").fill("Quyết định 4000/QĐ-UBND");
        page.locator("main button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã giao 2 số.");
        assertThat(page.locator("td.assigned")).hasCount(2);
        page.reload();
        assertThat(cell(page, "lai-thieu")).hasValue("2.500.000,5");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".said")).containsText("Không có số nào khác với số đã giao.");
        assertThat(City.PLANS.assignments().sent()).isEqualTo(2);
    }

    @Test
    void whatIsRefusedStaysAtItsCellWithTheReason() {
        var page = grid("thu-ngan-sach");
        cell(page, "an-phu").fill("5");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("td.assigned")).hasCount(1);

        cell(page, "an-phu").fill("6");
        cell(page, "lai-thieu").fill("7");
        page.locator("main button[type=submit]").click();

        assertThat(page.locator(".said.partly")).containsText("Đã giao 1 số; 1 số không giao được");
        assertThat(page.locator("td.refused .error")).hasText("Đã giao 5.");
        assertThat(cell(page, "an-phu")).hasValue("6");
        assertThat(cell(page, "an-phu")).isFocused();
        assertThat(page.locator("td.assigned")).hasCount(1);
    }

    @Test
    void aNumberThatIsNoneIsToldAtItsCellAndNothingIsSent() {
        var page = grid("thu-ngan-sach");

        cell(page, "an-phu").fill("1.5.2");
        cell(page, "lai-thieu").fill("7");
        page.locator("main button[type=submit]").click();

        assertThat(page.locator("[id='cell-an-phu-thu-ngan-sach-says']")).hasText("Số chưa đúng. Ví dụ: 1.234,5");
        assertThat(cell(page, "an-phu")).isFocused();
        assertThat(City.PLANS.assignments().sent()).isZero();
    }

    @Test
    void aBlockFromASpreadsheetFillsTheGridFromTheCellOn() {
        var page = grid("ho-thu-gom-rac");
        page.locator("#add").selectOption("thu-ngan-sach");
        var first = page.locator("[id='cell-an-phu-ho-thu-gom-rac']");

        first.evaluate("cell => { const data = new DataTransfer(); data.setData('text/plain', '98\\t1.000\\n97,5\\t2.000\\t3\\n1\\t1\\n');"
                + "cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }");

        assertThat(first).hasValue("98");
        assertThat(cell(page, "an-phu")).hasValue("1.000");
        assertThat(page.locator("[id='cell-lai-thieu-ho-thu-gom-rac']")).hasValue("97,5");
        assertThat(cell(page, "lai-thieu")).hasValue("2.000");
    }

    @Test
    void aWorkbookShowsWhatItAssignsAndWhatIsWrongWithItBeforeItIsTaken() {
        var page = chromium.open(ADDRESS, Person.CITY_PLANNER);
        page.locator("#workbook").setInputFiles(workbook("[{'unit':'an-phu','indicator':'thu-ngan-sach','value':-1}]"));
        assertThat(page.locator(".door .errors")).containsText("Số giao, ô D2: Không được âm.");

        page.locator("#workbook").setInputFiles(workbook("[{'unit':'an-phu','indicator':'thu-ngan-sach','value':1000},{'unit':'lai-thieu','indicator':'thu-ngan-sach','value':-1}]"));
        assertThat(page.locator("dialog tbody tr")).containsText(new String[] {"Phường An Phú"});
        assertThat(page.locator("dialog .missing li")).hasText("Số giao, ô D2: Không được âm.");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said.partly")).containsText("Đã giao 1 số; 1 số không giao được");
        assertThat(cell(page, "an-phu")).hasValue("1.000");
    }

    private static FilePayload workbook(String figures) {
        return new FilePayload("so-giao.xlsx", "", figures.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Page grid(String indicator) {
        var page = chromium.open(ADDRESS, Person.CITY_PLANNER);
        page.locator("#add").selectOption(indicator);
        return page;
    }

    private static Locator cell(Page page, String unit) {
        return page.locator("[id='cell-" + unit + "-thu-ngan-sach']");
    }
}
