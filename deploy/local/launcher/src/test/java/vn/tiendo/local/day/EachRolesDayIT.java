package vn.tiendo.local.day;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.OneInstallation;
import vn.tiendo.local.RealBrowser;
import vn.tiendo.local.Ward;
import vn.tiendo.local.part.Parts;
import vn.tiendo.local.run.DemoKeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From an officer's figures to the report that a citizen verifies, each by what the screens say, in both languages. */
@Order(34)
@ExtendWith(OneInstallation.class)
class EachRolesDayIT {

    /** A year that no other test uses, and another one when it is run again. */
    private static final AtomicInteger YEARS = new AtomicInteger(2022);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyRoleDoesItsWorkThroughTheScreens(String language, Ward ward) throws Exception {
        Year year = new Year(ward, YEARS.getAndDecrement());
        year.begin();
        awaitKeys(ward);
        try (RealBrowser browser = RealBrowser.started()) {
            Desk officer = desk(browser, year, language, "can-bo-dia-chinh");
            Desk reviewer = desk(browser, year, language, "kiem-tra");

            figuresAreSent(officer, year);
            theyAreSentBack(reviewer, year);
            theyAreCorrected(officer, year);
            theyAreApproved(reviewer, year);
            String report = aReportIsMade(reviewer, year, language);
            leader(desk(browser, year, language, "lanh-dao"), year, report);
            analyst(desk(browser, year, language, "phan-tich"), year);
            operator(desk(browser, year, language, "van-hanh"));
            citizen(new Desk(browser.page(), ward.gateway().toString(), language), year, report);
        }
    }

    private static void figuresAreSent(Desk officer, Year year) {
        officer.at("/start").sees("[data-need]").looks("officer-start");
        officer.at("/my-work").find("a[href*='" + year.owed() + "']").first().click();
        officer.sees(".entry [data-name=value]").find(".entry [data-column=value]").first().click();
        for (JsonNode figure : year.owedFigures()) {
            JsonNode value = figure.get("value");
            officer.page().keyboard().type((value.has("number") ? value.get("number") : value.get("count")).asString());
            officer.page().keyboard().press("Enter");
        }
        officer.sees("[data-saving=saved]").looks("officer-entry").looksSmallAndLarge("officer-entry");
        officer.does("submit").sends().sees(".receipt").looks("officer-receipt");
    }

    private static void theyAreSentBack(Desk reviewer, Year year) {
        reviewer.at("/approve").find(".waiting a[href*='" + year.owed() + "']").click();
        reviewer.sees(".reviewed").looks("reviewer-review");
        reviewer.does("sendBack").fills("reason", "Số cơ sở phế liệu chưa khớp biên bản.").sends().sees(".said");
    }

    private static void theyAreCorrected(Desk officer, Year year) {
        officer.at("/my-work/" + year.owed()).sees(".notice", "chưa khớp biên bản");
        officer.find(".entry [data-column=value]").first().fill("73");
        officer.find(".entry [data-row='KT-3.4'] [data-name=reason]").fill("Đối chiếu lại biên bản");
        officer.sees("[data-saving=saved]").looks("officer-sent-back");
        officer.does("submit").sends().sees(".receipt");
    }

    private static void theyAreApproved(Desk reviewer, Year year) {
        reviewer.at("/approve").sees(".waiting a[href*='" + year.owed() + "']").looks("reviewer-waiting");
        reviewer.at("/approve/" + year.owed()).sees(".reviewed", "73").does("approve").sees(".said");
    }

    /** @return its id */
    private static String aReportIsMade(Desk reviewer, Year year, String language) {
        reviewer.at("/reports").sees("[data-does=make]").does("make").chooses("plan", year.plan()).chooses("kind", "MONTHLY")
                .chooses("period", year.period("M03"));
        if (language.equals("en")) reviewer.chooses("language", "EN");
        reviewer.find("dialog button[type=submit]").click();
        reviewer.sees(".narrative .passage").looks("reviewer-report");
        return reviewer.page().url().replaceAll(".*/reports/([^/?]+).*", "$1");
    }

    private static void leader(Desk leader, Year year, String report) {
        leader.at("/start").sees("[data-need]").looks("leader-start");
        leader.at("/plans/" + year.plan()).sees("tr[data-row='KT-3.4']").sees("[data-live=live]").looks("leader-scoreboard")
                .looksSmallAndLarge("leader-scoreboard");
        leader.find("tr[data-row='KT-6.a'] .title a").click();
        leader.sees(".official").does("official").chooses("word", "NEARLY_MET").fills("ground", "Theo kết luận giao ban tháng 3").sends()
                .sees(".official", "giao ban tháng 3").looks("leader-official-word");
        leader.at("/reports/" + report).sees("[data-does=review]").does("review").sends().sees(".said");
        leader.does("issue").fills("number", String.valueOf(year.year() % 100)).fills("signer", "Trương Quang Sơn").sends()
                .sees(".facts-of", "/BC-UBND").looks("leader-issued");
        assertThat(leader.find(".facts-of .beneath")).hasCount(2); // signed by the leader and for the office
    }

    private static void analyst(Desk analyst, Year year) {
        String wall = "/wall?unit=thuan-an&year=" + year.year();
        analyst.at(wall).sees(".wall .cell").looks("analyst-wall").looksSmallAndLarge("analyst-wall");
        analyst.find(".wall .head [data-code] a").first().click();
        analyst.sees(".panel .ranks").looks("analyst-ranking");
        analyst.at(wall + "&since=" + year.year() + "-02-01").sees(".wall .cell");
        analyst.find(".wall .name a[href*='" + year.plan() + "']").click();
        analyst.sees("tr[data-row='KT-3.4']");
    }

    private static void operator(Desk operator) {
        operator.at("/health").sees("tr[data-service=reporting-service]").looks("operator-health");
        assertThat(operator.find("tr[data-service]")).hasCount(3); // the gateway asks them
        operator.at("/dead-letters").sees(".records, .empty").looks("operator-dead-letters");
        operator.at("/subscriptions").does("create").fills("address", "https://ngay-lam-viec.example.vn/tien-do").sends()
                .sees("[data-secret] code").looks("operator-subscription");
        operator.find("tr[data-id]:has-text('ngay-lam-viec')").locator("[data-act=remove]").click();
        operator.sends();
        assertThat(operator.find("tr[data-id]:has-text('ngay-lam-viec')")).hasCount(0);
    }

    private static void citizen(Desk citizen, Year year, String report) {
        citizen.at("/public/" + year.plan()).sees("h1", String.valueOf(year.year())).looks("citizen-page").looksSmallAndLarge("citizen-page");
        String pdf = citizen.find("a[href*='/reports/" + report + "'][href*='format=pdf']").getAttribute("href");
        byte[] issued = citizen.page().request().get(year.ward().gateway() + pdf).body();
        assertThat(new String(issued, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        String table = citizen.find("a[href*='/scoreboards/'][href*='format=csv']").getAttribute("href");
        assertThat(citizen.page().request().get(year.ward().gateway() + table).text()).contains("KT-3.4");
        citizen.at("/api/v1/reports/" + report + "/proof").sees("h1", "/BC-UBND").looks("citizen-proof");
    }

    private static Desk desk(RealBrowser browser, Year year, String language, String login) {
        return new Desk(browser.page(year.ward(), login, "/start"), year.ward().gateway().toString(), language);
    }

    /** Those with which ./up signs in a demonstration. */
    private static void awaitKeys(Ward ward) {
        Path keys = Parts.signingKeys(ward.data());
        DemoKeys.makeIn(keys);
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(keys.resolve("lai-thieu/leader.p12"))
                && Files.exists(keys.resolve("lai-thieu/office.p12")));
    }
}
