package vn.tiendo.gateway.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every screen, however it is looked at. A new screen stands in this list. */
@PageTest
class EveryScreenIT {

    private static final Map<String, Person> SCREENS = screens();

    private final Chromium chromium;

    EveryScreenIT(Chromium chromium) {
        this.chromium = chromium;
    }

    private static Map<String, Person> screens() {
        var screens = new LinkedHashMap<String, Person>();
        screens.put("/", Person.NOBODY);
        screens.put("/start", Person.OFFICER);
        screens.put("/start?search=thu", Person.LEADER);
        screens.put("/start?search=khong+co", Person.OPERATOR);
        screens.put("/plans/lai-thieu-2024?row=KT-2.1&since=week", Person.LEADER);
        screens.put("/plans/lai-thieu-2024?asOf=2024-07-15", Person.NOBODY);
        screens.put("/delegations", Person.REVIEWER);
        screens.put("/audit?outcome=REFUSED", Person.OPERATOR);
        screens.put("/audit", Person.NOBODY);
        screens.put("/dead-letters", Person.OPERATOR);
        screens.put("/health", Person.OPERATOR);
        screens.put("/subscriptions?webhook=wh-1", Person.ANALYST);
        screens.put("/subscriptions", Person.OPERATOR);
        screens.put("/stream?type=vn.tiendo.reporting.verdict-changed.v1&start=earliest", Person.ANALYST);
        screens.put("/delegations?state=RUNNING", Person.PLANNER);
        screens.put("/desk", Person.LEADER);
        screens.put("/desk/import", Person.PLANNER);
        screens.put("/desk/assignments?year=2024", Person.CITY_PLANNER);
        screens.put("/desk/lai-thieu-2024", Person.PLANNER);
        screens.put("/desk/lai-thieu-2024?tab=calendar", Person.LEADER);
        screens.put("/desk/lai-thieu-2024?tab=gaps", Person.PLANNER);
        screens.put("/wall?indicator=chi-so-0&since=2024-06-01&group=worst", Person.ANALYST);
        screens.put("/wall?unit=lai-thieu", Person.LEADER);
        screens.put("/wall", Person.NOBODY);
        screens.put("/units?unit=lai-thieu", Person.PLANNER);
        screens.put("/units?unit=lai-thieu&on=2024-01-01", Person.LEADER);
        screens.put("/units", Person.OPERATOR);
        screens.put("/people", Person.LEADER);
        screens.put("/calendar?year=2024", Person.PLANNER);
        screens.put("/calendar?year=2026", Person.CITY_PLANNER);
        screens.put("/indicators?code=thu-ngan-sach", Person.CITY_PLANNER);
        screens.put("/indicators?words=khong", Person.LEADER);
        screens.put("/logins", Person.OFFICER);
        screens.put("/my-work", Person.OFFICER);
        screens.put("/my-work/" + FakeFigures.JUNE, Person.OFFICER);
        screens.put("/approve", Person.REVIEWER);
        screens.put("/approve/" + FakeFigures.JUNE, Person.REVIEWER);
        screens.put("/reports", Person.CITY_LEADER);
        screens.put("/reports/" + FakeReports.DRAFT + "?against=" + FakeReports.ISSUED, Person.REVIEWER);
        screens.put("/reports/" + FakeReports.ISSUED, Person.SUPERVISOR);
        screens.put("/signed-in", Person.OFFICER);
        screens.put("/nowhere/at/all", Person.LEADER);
        return screens;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,vi", "DARK,390,en"})
    void isReadableByEveryone(ColorScheme theme, int width, String lang) {
        open(theme, width, lang, (address, page) -> assertThat(violations(page)).as(address).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,320,vi", "DARK,3840,en"})
    void fitsTheSmallestAndTheWidest(ColorScheme theme, int width, String lang) {
        open(theme, width, lang, (_, _) -> {
        });
    }

    /** Each of them, which fits and is named; a person's in one tab, since a tab is a process. */
    private void open(ColorScheme theme, int width, String lang, BiConsumer<String, Page> look) {
        City.PLANS.keepDraft();
        City.DELEGATIONS.figures().reminders().remind("2025-06-13");
        SCREENS.keySet().stream().collect(Collectors.groupingBy(SCREENS::get)).forEach((person, addresses) -> {
            var page = chromium.tab(new Visit(person, theme, width));
            addresses.forEach(address -> {
                page.navigate(chromium.at(in(lang, address)));
                assertThat(page.locator("main h1")).isVisible();
                assertThat(page.locator("html")).hasAttribute("lang", lang);
                assertThat(page.locator("main h1")).hasCount(1);
                assertThat(page.locator(".skeleton")).hasCount(0);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(address).isLessThanOrEqualTo(width);
                assertThat(page.title()).as(address).endsWith("Tiến Độ");
                look.accept(address, page);
            });
            page.close();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,390"})
    void soIsAPlanInForceWithItsVersionsAndItsAmendment(ColorScheme theme, int width) {
        City.PLANS.keepInForce();
        City.PLANS.history().amend("KT-3.2", 95);
        City.PLANS.history().begin();
        for (var tab : List.of("versions&from=2&to=3", "versions&version=2", "amendment")) {
            var page = chromium.open("/desk/lai-thieu-2024?tab=" + tab, new Visit(Person.PLANNER, theme, width));
            assertThat(page.locator(".changes, .records.plan").first()).isVisible();

            assertThat(violations(page)).as(tab).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(tab).isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,390"})
    void soIsTheGridOfAssignedFigures(ColorScheme theme, int width) {
        var page = chromium.open("/desk/assignments?year=2024", new Visit(Person.CITY_PLANNER, theme, width));
        page.locator("#add").selectOption("thu-ngan-sach");
        page.locator("#add").selectOption("ho-thu-gom-rac");
        page.locator(".grid input").first().fill("x");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".grid .error")).isVisible();

        assertThat(violations(page)).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,390"})
    void soAreTheFormsOfAPlan(ColorScheme theme, int width) {
        City.PLANS.keepInForce();
        City.PLANS.history().begin();
        var page = chromium.open("/desk/lai-thieu-2024?tab=amendment", new Visit(Person.PLANNER, theme, width));
        for (var opener : List.of("newSection", "head", "checks", "editDecision", "assign", "edit", "withdraw")) {
            page.locator("[data-does=" + opener + "]").first().click();
            assertThat(page.locator("dialog")).isVisible();

            assertThat(violations(page)).as(opener).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,390"})
    void soAreTheFormsOfUnitsAndIndicators(ColorScheme theme, int width) {
        var forms = Map.of("/units?unit=lai-thieu", List.of("editUnit", "change", "newDepartment", "edit", "officer", "leader", "add"),
                "/indicators?code=thu-ngan-sach", List.of("add", "edit"));
        forms.forEach((address, openers) -> {
            var page = chromium.open(address, new Visit(Person.CITY_PLANNER, theme, width));
            openers.forEach(opener -> {
                page.locator("[data-does=" + opener + "]").first().click();
                page.locator("dialog input[required]").first().fill("");
                page.locator("dialog button[type=submit]").click();
                assertThat(page.locator("dialog .error").first()).isVisible();

                assertThat(violations(page)).as(opener).isEmpty();
                page.keyboard().press("Escape");
                assertThat(page.locator("dialog")).hasCount(0);
            });
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,390"})
    void soAreTheFormsOfReports(ColorScheme theme, int width) {
        var reports = chromium.open("/reports", new Visit(Person.LEADER, theme, width));
        reports.locator("[data-does=make]").click();
        reports.locator("dialog button[type=submit]").click();
        assertThat(reports.locator("dialog .error").first()).isVisible();
        assertThat(violations(reports)).isEmpty();

        var report = chromium.open("/reports/" + FakeReports.DRAFT, new Visit(Person.LEADER, theme, width));
        report.locator("[data-part='2'] [data-does=edit]").click();
        report.locator("[data-does=add]").click();
        assertThat(violations(report)).isEmpty();
        assertThat((int) report.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,390"})
    void soAreItsDialogs(ColorScheme theme, int width) {
        for (var opener : List.of(".toolbar button", ".act button")) {
            var page = chromium.open("/delegations", new Visit(Person.REVIEWER, theme, width));
            page.locator(opener).first().click();
            page.locator("dialog button[type=submit]").click();
            assertThat(page.locator("dialog .error").first()).isVisible();

            assertThat(violations(page)).as(opener).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,390"})
    void soIsWhatWasReadOfAResolutionAndItsTargetBeingEdited(ColorScheme theme, int width) {
        var page = chromium.open("/desk/import", new Visit(Person.PLANNER, theme, width));
        page.locator("#file").setInputFiles(new FilePayload("nghi-quyet.txt", "text/plain", new byte[] {78}));
        page.locator(".clause").first().click();
        page.locator("[data-does=leaveOut]").last().click();
        assertThat(page.locator(".statement.lit")).isVisible();

        assertThat(violations(page)).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        page.locator("[data-does=edit]").first().click();
        page.locator("#low").fill("x");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .error")).isVisible();
        assertThat(violations(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,390"})
    void soIsTheGridOfFiguresWithItsErrorsItsReceiptAndItsReview(ColorScheme theme, int width) {
        var address = "/my-work/" + FakeFigures.JUNE;
        var page = chromium.open(address, new Visit(Person.OFFICER, theme, width));
        page.locator("[data-row=KT-2][data-name=value]").fill("x");
        page.locator("[data-row=KT-1][data-name=kind]").selectOption("OTHER");
        page.locator("[data-does=more]").nth(1).click();
        page.locator("tr[data-row=AN-1] [data-does=more]").click();
        page.locator("[data-does=addOccurrence]").click();
        page.locator(".explaining[data-row=AN-1] [data-does=talk]").click();
        page.locator("#files_AN-1").setInputFiles(new FilePayload("anh.exe", "", new byte[] {77}));
        assertThat(page.locator(".thread")).isVisible();
        assertThat(page.locator(".files .error")).isVisible();
        assertThat(page.locator("[data-errors]")).isVisible();
        assertThat(violations(page)).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);

        page.locator("[data-row=KT-2][data-name=value]").fill("");
        page.locator(".explaining[data-row=AN-1] .occurrences button").click();
        page.locator(".toolbar [data-does=submit]").click();
        assertThat(page.locator("dialog")).isVisible();
        assertThat(violations(page)).isEmpty();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".receipt")).isVisible();
        assertThat(violations(page)).isEmpty();

        for (var review : List.of("/approve", "/approve/" + FakeFigures.JUNE)) {
            var reviewer = chromium.open(review, new Visit(Person.REVIEWER, theme, width));
            assertThat(reviewer.locator(".waiting, .reviewed")).isVisible();
            assertThat(violations(reviewer)).as(review).isEmpty();
            assertThat((int) reviewer.evaluate("document.documentElement.scrollWidth")).as(review).isLessThanOrEqualTo(width);
        }
    }

    /** In the page itself: without frames there is nothing to put together in a page of its own. */
    private static List<?> violations(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze()
                .getViolations();
    }

    private static String in(String lang, String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + lang;
    }
}
