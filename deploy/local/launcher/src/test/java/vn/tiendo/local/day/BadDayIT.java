package vn.tiendo.local.day;

import java.io.IOException;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.RealBrowser;
import vn.tiendo.local.Ward;
import vn.tiendo.local.check.Api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong on a day of work, before a whole installation: nothing that was typed is lost, and each screen says what is the matter. */
class BadDayIT {

    private static final String PLAN = "lai-thieu-2024";
    private static final String DEPARTMENT = "dia-chinh";
    private static final String TARGET = "KT-3.4";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RealBrowser browser;
    private static Ward ward;

    @BeforeAll
    static void start() throws Exception {
        browser = RealBrowser.started();
        ward = Ward.withPlan();
    }

    @AfterAll
    static void stop() throws IOException {
        if (ward != null) ward.close();
        browser.close();
    }

    @Test
    void theNetworkIsLostInMidEdit() throws Exception {
        Desk officer = grid("M01");
        officer.page().context().setOffline(true);
        value(officer).fill("79");
        officer.sees("[data-saving=later]").looks("bad-network");

        officer.page().context().setOffline(false);

        officer.sees("[data-saving=saved]");
        assertThat(stored("M01")).isEqualTo("79");
    }

    @Test
    void theSessionEndsInMidEdit() throws Exception {
        Desk officer = grid("M02");
        value(officer).fill("78");
        officer.sees("[data-saving=saved]");
        try (MongoClient store = MongoClients.create(ward.store())) {
            store.getDatabase("tiendo-gateway").getCollection("sessions").deleteMany(new Document());
        }
        value(officer).fill("77");
        officer.sees("dialog.ended").looks("bad-session");

        Page login = officer.page().context().waitForPage(() -> officer.find(".ended a").click());
        login.waitForURL("**/signed-in*");

        assertThat(officer.find("dialog.ended")).hasCount(0);
        assertThat(value(officer)).hasValue("77");
        value(officer).press("End");
        value(officer).fill("76");
        officer.sees("[data-saving=saved]");
        assertThat(stored("M02")).isEqualTo("76");
    }

    @Test
    void twoPeopleWriteIntoOneCell() throws Exception {
        Desk officer = grid("M03");
        ward.api().post("/api/v1/submissions", ward.department(DEPARTMENT), figure("M03", 70).put("submit", false));

        value(officer).fill("74");

        officer.sees(".overtaken", "70").looks("bad-two-people");
        assertThat(value(officer)).hasValue("74");
        assertThat(stored("M03")).isEqualTo("70");
        officer.find(".overtaken button").first().click();
        officer.sees("[data-saving=saved]");
        assertThat(stored("M03")).isEqualTo("74");
    }

    @Test
    void oneOfTwoTabsWasOvertakenByTheOther() throws Exception {
        Desk first = grid("M04");
        Desk second = new Desk(first.page().context().newPage(), ward.gateway().toString(), "vi").at(address("M04"));
        value(second).waitFor();
        value(first).fill("66");
        first.sees("[data-saving=saved]");

        value(second).fill("65");

        second.sees(".overtaken", "66").looks("bad-two-tabs");
        assertThat(stored("M04")).isEqualTo("66");
    }

    @Test
    void pastedTextHasTheNumberFormatOfAnotherLanguage() throws Exception {
        Desk officer = grid("M05");

        value(officer).evaluate("cell => { const data = new DataTransfer(); data.setData('text/plain', '1,234.5\\t\\n7\\t');"
                + "cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }");

        officer.sees("[data-saving=incomplete]").sees("tr[data-row='" + TARGET + "'] .error", "1.234,5").looks("bad-number");
        assertThat(value(officer)).hasValue("1,234.5");
        assertThat(ward.api().get("/api/v1/submissions/" + submission("M05"), ward.department(DEPARTMENT)).body().get("figures")).hasSize(1);
    }

    @Test
    void aNameHasFiveHundredLetters() throws Exception {
        ObjectNode plan = (ObjectNode) Api.JSON.readTree(ward.samples().plan().toString().replace("2023", "2018").replace("2024", "2019"));
        ((ObjectNode) plan.at("/sections/0/targets/0")).put("title", "Đ".repeat(500));
        ward.api().post("/api/v1/plans", ward.person("ke-hoach"), plan);
        ward.api().post("/api/v1/plans/lai-thieu-2019:put-in-force", ward.person("lanh-dao"), Api.JSON.createObjectNode());
        Awaitility.await().atMost(PATIENCE).until(() -> ward.api().isThere("/api/v1/scoreboards/lai-thieu-2019"));

        Desk citizen = new Desk(browser.page(), ward.gateway().toString(), "vi");
        citizen.at("/plans/lai-thieu-2019").sees("tr.row", "Đ".repeat(500)).looksSmallAndLarge("bad-name");
        citizen.at("/public/lai-thieu-2019").sees("h1").looksSmallAndLarge("bad-name-public");
    }

    @Test
    void theStreamIsResetAndGoesOn() throws Exception {
        ward.api().post("/api/v1/submissions", ward.department(DEPARTMENT), figure("M06", 60));
        Page page = browser.page();
        page.route(address -> address.contains("lastEventId="), route -> route.resume(
                new Route.ResumeOptions().setUrl(route.request().url().replaceAll("lastEventId=[^&]*", "lastEventId=of-another-cluster"))));
        Desk citizen = new Desk(page, ward.gateway().toString(), "vi").at("/plans/" + PLAN).sees("[data-live=live]");
        String before = citizen.find(ROW_VALUE).textContent();

        ward.api().post("/api/v1/submissions/" + submission("M06") + ":approve", ward.person("kiem-tra"), Api.JSON.createObjectNode());

        assertThat(citizen.find(ROW_VALUE)).not().hasText(before);
        citizen.sees("[data-live=live]");
    }

    @Test
    void aServiceIsDownAndTheRestWorks() throws Exception {
        Desk leader = desk("lanh-dao").at("/plans/" + PLAN).sees("[data-live=live]");
        ward.installation().kill("reporting-service");
        try {
            leader.sees("[data-live=behind]").looks("bad-service-scoreboard");
            assertThat(leader.find("tr.row").first()).isVisible();
            desk("can-bo-dia-chinh").at("/my-work").sees("tbody tr");
            desk("kiem-tra").at("/start").sees(".notice").looks("bad-service-start");
        } finally {
            ward.installation().restart("reporting-service");
        }
        leader.sees("[data-live=live]");
    }

    @Test
    void theComputersClockIsWrongByADay() throws Exception {
        Desk officer = desk("can-bo-dia-chinh").at("/my-work").sees(".due .beneath");
        String left = officer.find(".due .beneath").first().textContent();

        officer.page().clock().setFixedTime(System.currentTimeMillis() + Duration.ofDays(1).toMillis());
        officer.at("/my-work").sees(".due .beneath", left);
    }

    private static final String ROW_VALUE = "tr[data-row='" + TARGET + "'] .attained";

    private static Desk desk(String login) throws Exception {
        return new Desk(browser.page(ward, login, "/start"), ward.gateway().toString(), "vi");
    }

    private static Desk grid(String month) throws Exception {
        Desk officer = desk("can-bo-dia-chinh").at(address(month));
        value(officer).waitFor();
        return officer;
    }

    private static Locator value(Desk officer) {
        return officer.find("[data-row='" + TARGET + "'][data-name=value]");
    }

    private static String address(String month) {
        return "/my-work/" + submission(month);
    }

    private static String submission(String month) {
        return PLAN + "/" + DEPARTMENT + "/2024-" + month;
    }

    private static ObjectNode figure(String month, int count) {
        ObjectNode body = ward.submission(DEPARTMENT, "2024-" + month);
        body.putArray("figures").addObject().put("target", TARGET).putObject("value").put("kind", "NUMBER").put("number", count);
        return body;
    }

    /** Of the target, as the service has it. */
    private static String stored(String month) throws Exception {
        JsonNode figures = ward.api().get("/api/v1/submissions/" + submission(month), ward.department(DEPARTMENT)).body().get("figures");
        return figures.valueStream().filter(figure -> figure.get("target").asString().equals(TARGET)).findFirst().orElseThrow()
                .at("/value/number").asString();
    }
}
