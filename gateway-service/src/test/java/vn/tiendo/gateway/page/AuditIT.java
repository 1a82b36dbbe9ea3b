package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class AuditIT {

    private final Chromium chromium;

    AuditIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aRecordReadsAsASentence() {
        var rows = chromium.open("/audit", Person.LEADER).locator(".audit tbody tr");

        assertThat(rows.nth(1)).containsText("Duyệt báo cáo số liệu tháng 6/2024 của Trạm Y tế bản 2 → 3");
        assertThat(rows.nth(2)).containsText("Gửi báo cáo số liệu tháng 6/2024 của Trạm Y tế (thay cho Trạm Y tế, theo ủy quyền)");
        assertThat(chromium.open("/audit?lang=en", Person.LEADER).locator(".audit tbody tr").nth(1))
                .containsText("Approve the figures of Trạm Y tế for June 2024");
    }

    @Test
    void whatWasRefusedHasASignAWordAndTheReason() {
        var refused = chromium.open("/audit", Person.LEADER).locator("tr[data-outcome=REFUSED]");

        assertThat(refused.locator(".outcome svg")).hasCount(1);
        assertThat(refused.locator(".outcome")).containsText("Bị từ chối");
        assertThat(refused.locator(".outcome")).containsText("chính mình đã nhập số liệu");
        assertThat(refused.locator(".origin")).containsText("5f2c6d1e-5");
    }

    @Test
    void filtersStandInTheAddressAndDaysAreThoseOfTheWards() {
        var page = chromium.open("/audit", Person.LEADER);
        City.REPORTING.requests().clear();

        page.locator("#from").fill("2026-11-23");
        page.locator("#to").fill("2026-11-24");
        page.locator("#outcome").selectOption("REFUSED");
        page.locator("#action").selectOption("submission");
        page.keyboard().press("Tab");
        page.locator(".filters button").click();

        assertThat(page.locator(".audit tbody tr")).hasCount(1);
        assertThat(page.url()).endsWith("/audit?from=2026-11-23&to=2026-11-24&action=submission&outcome=REFUSED");
        assertThat(City.REPORTING.requests()).anySatisfy(request -> assertThat(request)
                .contains("from=2026-11-22T17%3A00%3A00.000Z", "to=2026-11-24T17%3A00%3A00.000Z"));
        page.locator(".filters a").click();
        assertThat(page.locator(".audit tbody tr")).hasCount(3);
        assertThat(page.locator("#outcome")).hasValue("");
    }

    @Test
    void thePageGoesOnFromTheLastRecord() {
        var page = chromium.open("/audit", Person.LEADER);
        assertThat(page.locator(".audit tbody tr")).hasCount(3);

        page.locator(".more button").click();

        assertThat(page.locator(".audit tbody tr")).hasCount(5);
        assertThat(page.locator(".audit tbody tr").last()).containsText("Đăng nhập");
        assertThat(page.locator(".more button")).hasCount(0);
    }

    @Test
    void theAnchorAndTheHashesAreThereForWhoWantsToCheck() {
        var page = chromium.open("/audit", Person.SUPERVISOR);

        assertThat(page.locator("main h1")).containsText("Đã neo lần 12 lúc 24/11/2026 14:02");
        assertThat(page.locator(".audit summary").first()).not().containsText("đã neo");
        page.locator(".audit summary").nth(1).click();

        assertThat(page.locator(".proof").nth(1)).containsText("ef".repeat(32));
    }

    @Test
    void anOldListSaysSo() {
        var page = chromium.open("/", Person.LEADER);
        page.clock().install();
        page.locator(".rest summary").click();
        page.locator(".menu a").last().click();
        assertThat(page.locator("[data-live=asOf]")).isVisible();

        page.clock().fastForward("06:00");

        assertThat(page.locator("[data-live=stale]")).containsText("đã cũ, lấy lúc");
        page.locator(".toolbar button").click();
        assertThat(page.locator("[data-live=asOf]")).isVisible();
    }

    @Test
    void nothingFoundSaysWhatToTakeAway() {
        assertThat(chromium.open("/audit?actor=khong-ai", Person.OPERATOR).locator(".empty")).containsText("bỏ bớt điều kiện lọc");
    }

    @Test
    void onlyAnOperatorMayAskForAnotherUnit() {
        assertThat(chromium.open("/audit", Person.OPERATOR).locator("#unit")).isVisible();
        assertThat(chromium.open("/audit", Person.LEADER).locator("#action")).isVisible();
        assertThat(chromium.open("/audit", Person.LEADER).locator("#unit")).hasCount(0);
    }
}
