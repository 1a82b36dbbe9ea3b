package vn.tiendo.gateway.page;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.gateway.page.EntryGrid.cell;
import static vn.tiendo.gateway.page.EntryGrid.row;

/** Files dropped on the grid: figures of a period, and evidence of one. */
@PageTest
class EntryFilesIT {

    private static final String JUNE = "/my-work/" + FakeFigures.JUNE;

    private final Chromium chromium;
    private final FakeFigures figures = City.DELEGATIONS.figures();

    EntryFilesIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aFileIsCheckedShowsWhatItWouldChangeThenIsTakenIntoTheGridAndSaysItsFaultsByCell() {
        figures.enter(FakeFigures.JUNE, "DRAFT", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7}}",
                "{'target':'AN-1','value':{'kind':'COUNT','count':1}}");
        var page = chromium.open(JUNE, Person.OFFICER);
        assertThat(page.locator(".door a")).hasAttribute("href", "/api/v1/submissions/" + FakeFigures.JUNE + "/template.xlsx");
        page.locator("#figures-file").setInputFiles(new FilePayload("thang-6.xlsx", "", "faulty".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".door .errors")).containsText("Ô E7: “abc” không phải là số");

        page.locator("#figures-file").setInputFiles(new FilePayload("thang-6.xlsx", "", filing("2025-M06")));
        assertThat(page.locator("dialog")).containsText("1 số liệu mới hoặc khác sẽ được lưu");
        assertThat(page.locator("dialog tbody .stored")).hasText("7");
        assertThat(page.locator("dialog tbody .given")).hasText("42");
        page.locator("dialog button[type=submit]").click();

        assertThat(cell(page, "KT-1", "value")).hasValue("42");
        assertThat(page.locator(".door .errors")).hasCount(0);
    }

    @Test
    void theFileOfAnotherPeriodIsNotTaken() {
        var page = chromium.open(JUNE, Person.OFFICER);

        page.locator("#figures-file").setInputFiles(new FilePayload("thang-5.xlsx", "", filing("2025-M05")));

        assertThat(page.locator(".door .errors")).containsText("lai-thieu-2025/cong-an/2025-M05");
        assertThat(figures.keys()).isEmpty();
    }

    @Test
    void aFileIsAttachedToItsFigureNamedWhenItIsSavedAndTakenAwayAgain() {
        var page = chromium.open(JUNE, Person.OFFICER);
        cell(page, "KT-1", "value").fill("7");
        row(page, "KT-1").locator("[data-does=more]").click();

        page.locator("#files_KT-1").setInputFiles(new FilePayload[] {file("bien-ban.pdf", "%PDF-1.7"), file("anh.exe", "MZ"), file("trong.pdf", "")});

        var beneath = page.locator(".explaining[data-row=KT-1]");
        assertThat(beneath.locator(".files .error")).hasText(new String[] {"Chưa nhận: Tệp là EXE; được nhận: PDF", "Chưa nhận: tệp trống"});
        assertThat(beneath.locator(".files a")).hasAttribute("href", "/api/v1/evidence/e0/content");
        assertThat(row(page, "KT-1").locator(".more")).containsText("1 minh chứng");
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/evidence/0").asString()).isEqualTo("e0");
        page.reload();
        row(page, "KT-1").locator("[data-does=more]").click();
        assertThat(beneath.locator(".files li").first()).containsText("bien-ban.pdf 1,2\u00a0MB");
        beneath.locator("[data-does=remove]").click();

        assertThat(beneath.locator(".files a")).hasCount(0);
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/evidence")).isEmpty();
        assertThat(figures.evidence().names()).isEmpty();
    }

    @Test
    void aFileIsDroppedOnTheRowOfItsFigureAndWaitsForTheNumber() {
        var page = chromium.open(JUNE, Person.OFFICER);

        row(page, "AN-1").evaluate("row => { const data = new DataTransfer(); data.items.add(new File(['%PDF'], 'a.pdf', {type: 'application/pdf'}));"
                + "row.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})) }");

        assertThat(page.locator(".explaining[data-row=AN-1] .files a")).hasText("a.pdf");
        assertThat(row(page, "AN-1").locator(".error")).hasText("Cần điền.");
        cell(page, "AN-1", "value").fill("0");
        assertThat(page.locator("[data-saving=saved]")).isVisible();
        assertThat(figures.of(FakeFigures.JUNE).at("/figures/0/evidence")).hasSize(1);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] filing(String period) {
        return """
                {"plan":"lai-thieu-2025","department":"cong-an","period":"%s","submit":false,
                "figures":[{"target":"KT-1","value":{"kind":"NUMBER","number":42}}]}""".formatted(period).getBytes(StandardCharsets.UTF_8);
    }
}
