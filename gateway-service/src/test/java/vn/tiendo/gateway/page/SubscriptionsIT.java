package vn.tiendo.gateway.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@PageTest
class SubscriptionsIT {

    private final Chromium chromium;

    SubscriptionsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    private Page page(String query) {
        return chromium.open("/subscriptions" + query, Person.ANALYST);
    }

    private static void confirm(Page page) {
        page.locator("dialog button[type=submit]").click();
    }

    @Test
    void aNewOneIsTriedOnRealEventsFirstAndItsSecretIsShownOnce() {
        var page = page("");
        page.locator("[data-does=create]").click();
        page.locator("#address").fill("ftp://x");
        confirm(page);
        assertThat(page.locator("#address-error")).isVisible();

        page.locator("#address").fill("https://moi.example.vn/tien-do");
        page.locator("#plan").fill("khong-co");
        page.locator("[data-does=preview]").click();
        assertThat(page.locator("dialog [role=status]")).containsText("chưa khớp");
        page.locator("#plan").fill("");
        page.locator("[data-does=preview]").click();
        assertThat(page.locator("[data-preview] li")).hasCount(2);
        confirm(page);

        assertThat(page.locator("[data-secret] code")).hasText("whsec_bmV3");
        assertThat(page.locator("tr[data-id='wh-2']")).containsText("Chưa xác nhận");
        page.locator("[data-secret] button").click();
        assertThat(page.locator("[data-secret]")).hasCount(0);
    }

    @Test
    void whatItGetsIsSaidInWords() {
        City.REPORTING.webhooks().put("wh-0", "https://khac.example.vn", Map.of("plan", List.of("lai-thieu-2024"), "unit", List.of("lai-thieu"),
                "type", List.of("vn.tiendo.reporting.verdict"), "target", List.of("KT-1.a")), "ACTIVE");

        var row = page("").locator("tr[data-id='wh-0'] .filter");

        assertThat(row).containsText("Kế hoạch: Phường Lái Thiêu · Kế hoạch 2024");
        assertThat(row).containsText("Đơn vị: Phường Lái Thiêu");
        assertThat(row).containsText("Loại sự kiện: Đánh giá thay đổi");
        assertThat(row).containsText("Chỉ tiêu: KT-1.a");
    }

    @Test
    void itIsPausedAndResumedAndATestIsSent() {
        var page = page("");
        var row = page.locator("tr[data-id='wh-1']");
        assertThat(row).containsText("Chậm tiến độ, Không đạt");
        row.locator("[data-act=pause]").click();
        confirm(page);
        assertThat(row).containsText("Tạm dừng");
        row.locator("[data-act=resume]").click();
        confirm(page);
        row.locator("[data-act=test]").click();
        confirm(page);

        assertThat(page.locator(".said").first()).containsText("sự kiện thử");
        row.locator("[data-act=remove]").click();
        confirm(page);
        assertThat(page.locator(".empty")).isVisible();
    }

    @Test
    void theSecretIsRotatedAndThePastIsSentAgain() {
        var page = page("?lang=en");
        page.locator("[data-act=rotate]").click();
        page.locator("#keepHours").fill("a day");
        confirm(page);
        assertThat(page.locator("#keepHours-error")).isVisible();
        page.locator("#keepHours").fill("24");
        confirm(page);
        assertThat(page.locator("[data-secret] code")).hasText("whsec_cm90");

        page.locator("[data-act=replay]").click();
        confirm(page);
        assertThat(page.locator("#since-error")).isVisible();
        page.locator("#since").fill("2024-06-01");
        confirm(page);
        assertThat(page.locator(".said").first()).containsText("12 events");
    }

    @Test
    void whatWasDeliveredIsReadAndSentAgain() {
        var page = page("");
        page.locator("tr[data-id='wh-1'] a").click();
        assertThat(page.locator("tr[data-event]")).hasCount(2);
        page.locator("section select").selectOption("DEAD");
        assertThat(page.locator("tr[data-event]")).hasCount(1);

        page.locator("tr[data-event] [data-act=look]").click();
        assertThat(page.locator("dialog pre").first()).hasText("<b>no</b>");
        page.keyboard().press("Escape");
        page.locator("tr[data-event] [data-act=send]").click();

        assertThat(page.locator(".said").first()).containsText("gửi lại");
    }
}
