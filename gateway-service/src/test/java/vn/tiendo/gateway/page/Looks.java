package vn.tiendo.gateway.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

/** Pictures of every screen for a person to look at: -Dit.test=Looks; not run by the build. */
@PageTest
class Looks {

    private final Chromium chromium;

    Looks(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void pictures() {
        look("plans", chromium.open("/", Person.LEADER));
        look("plan", chromium.open("/plans/lai-thieu-2024?row=KT-2", Person.LEADER));
        look("plan-past", chromium.open("/plans/lai-thieu-2024?asOf=2024-07-07&since=week", Person.LEADER));
        look("plan-dark", chromium.open("/plans/lai-thieu-2024?row=KT-2&lang=en", Visit.of(Person.NOBODY).dark()));
        look("plan-phone", chromium.open("/plans/lai-thieu-2024", Visit.of(Person.LEADER).onAPhone()));
        look("delegations", chromium.open("/delegations", Person.REVIEWER));
        look("delegations-phone", chromium.open("/delegations?lang=en", Visit.of(Person.REVIEWER).onAPhone().dark()));
        var grant = chromium.open("/delegations", Person.REVIEWER);
        grant.locator(".toolbar button").click();
        grant.locator("dialog button[type=submit]").click();
        look("grant", grant);
        var phone = chromium.open("/delegations", Visit.of(Person.REVIEWER).onAPhone().dark());
        phone.locator(".toolbar button").click();
        look("grant-phone", phone);
        var revoke = chromium.open("/delegations?lang=en", Visit.of(Person.REVIEWER).dark());
        revoke.locator(".act button").first().click();
        look("revoke", revoke);
        look("dead-letters", chromium.open("/dead-letters", Person.OPERATOR));
        look("subscriptions", chromium.open("/subscriptions?webhook=wh-1", Person.ANALYST));
        look("subscriptions-phone", chromium.open("/subscriptions?lang=en&webhook=wh-1", Visit.of(Person.OPERATOR).onAPhone().dark()));
        var subscribe = chromium.open("/subscriptions", Person.ANALYST);
        subscribe.locator("[data-does=create]").click();
        subscribe.locator("[data-does=preview]").click();
        subscribe.locator("[data-preview]").waitFor();
        look("subscribe", subscribe);
        var stream = chromium.open("/stream?start=earliest", Person.ANALYST);
        stream.locator(".events summary").first().click();
        look("stream", stream);
        look("stream-phone", chromium.open("/stream?lang=en&start=earliest", Visit.of(Person.OPERATOR).onAPhone().dark()));
        var audit = chromium.open("/audit", Person.LEADER);
        audit.locator(".person summary").click();
        look("audit", audit);
        var proof = chromium.open("/audit?lang=en&outcome=REFUSED", Visit.of(Person.OPERATOR).dark());
        proof.locator(".audit details summary").first().click();
        look("audit-dark", proof);
        look("audit-phone", chromium.open("/audit", Visit.of(Person.LEADER).onAPhone()));
        look("not-allowed", chromium.open("/audit", Person.OFFICER));
        look("login-wanted", chromium.open("/audit", Person.NOBODY));
        look("nowhere", chromium.open("/nowhere", Person.NOBODY));
        City.DELEGATIONS.endSession();
        look("unauthenticated", chromium.open("/delegations", Person.OFFICER));
    }

    @Test
    void acrossEverything() {
        look("start", chromium.open("/start", Person.LEADER));
        look("start-search", chromium.open("/start?search=thu&lang=en", Visit.of(Person.REVIEWER).dark()));
        look("start-phone", chromium.open("/start", Visit.of(Person.OFFICER).onAPhone()));
        look("wall-phone", chromium.open("/wall", new Visit(Person.ANALYST, ColorScheme.LIGHT, 320)));
        City.REPORTING.comparisons().size(170, 60);
        City.REPORTING.comparisons().silently(1, 1, "MISSED");
        look("wall", chromium.open("/wall?since=2024-06-01", Person.ANALYST));
        look("wall-ranking", chromium.open("/wall?indicator=chi-so-0&group=worst&lang=en", Visit.of(Person.ANALYST).dark()));
        var big = chromium.open("/wall?unit=thuan-an&show=big", new Visit(Person.NOBODY, ColorScheme.LIGHT, 3840));
        big.setViewportSize(3840, 2160);
        look("wall-4k", big);
    }

    @Test
    void theDesk() {
        City.PLANS.keepDraft();
        look("desk", chromium.open("/desk", Person.PLANNER));
        look("desk-import", chromium.open("/desk/import", Person.PLANNER));
        desk("", Visit.of(Person.PLANNER));
        desk("-dark", Visit.of(Person.PLANNER).dark());
        desk("-phone", Visit.of(Person.PLANNER).onAPhone());
        desk("-phone-dark", Visit.of(Person.PLANNER).onAPhone().dark());
        var force = chromium.open("/desk/lai-thieu-2024", Visit.of(Person.LEADER).dark());
        force.locator("[data-does=force]").click();
        look("desk-force", force);
    }

    @Test
    void thePlanInForce() {
        City.PLANS.keepInForce();
        City.PLANS.history().amend("KT-3.2", 95);
        City.PLANS.history().begin();
        for (var visit : List.of(Visit.of(Person.PLANNER), Visit.of(Person.PLANNER).dark(), Visit.of(Person.PLANNER).onAPhone())) {
            var name = visit.width() + "-" + visit.theme().name().toLowerCase(Locale.ROOT);
            look("desk-versions-" + name, chromium.open("/desk/lai-thieu-2024?tab=versions&from=2&to=3", visit));
            look("desk-earlier-" + name, chromium.open("/desk/lai-thieu-2024?tab=versions&version=2", visit));
            look("desk-amendment-" + name, chromium.open("/desk/lai-thieu-2024?tab=amendment", visit));
            var assign = chromium.open("/desk/lai-thieu-2024", visit);
            assign.locator("[data-does=assign]").click();
            look("desk-assign-" + name, assign);
        }
    }

    @Test
    void unitsAndIndicators() {
        for (var visit : List.of(Visit.of(Person.CITY_PLANNER), Visit.of(Person.CITY_PLANNER).dark(), Visit.of(Person.CITY_PLANNER).onAPhone())) {
            var name = visit.width() + "-" + visit.theme().name().toLowerCase(Locale.ROOT);
            var units = chromium.open("/units?unit=lai-thieu", visit);
            look("units-" + name, units);
            units.locator("[data-does=editUnit]").click();
            look("unit-edit-" + name, units);
            units.keyboard().press("Escape");
            units.locator("[data-does=officer]").first().click();
            look("unit-officer-" + name, units);
            var indicators = chromium.open("/indicators?code=thu-ngan-sach", visit);
            look("indicators-" + name, indicators);
            indicators.locator("[data-does=edit]").click();
            look("indicator-edit-" + name, indicators);
        }
    }

    @Test
    void figures() {
        var figures = City.DELEGATIONS.figures();
        figures.enter(FakeFigures.PLAN + "/cong-an/2025-M05", "APPROVED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':98500000}}",
                "{'target':'KT-2','value':{'kind':'RATIO','numerator':930,'denominator':1000}}",
                "{'target':'AN-4','value':{'kind':'NARRATIVE','assessment':'ACHIEVED','ground':'Đã tổ chức 4 buổi nói chuyện ở khu phố.'}}");
        for (var visit : List.of(Visit.of(Person.OFFICER), Visit.of(Person.OFFICER).dark(), Visit.of(Person.OFFICER).onAPhone())) {
            var name = visit.width() + "-" + visit.theme().name().toLowerCase(Locale.ROOT);
            figures.reminders().remind("2025-06-13");
            look("work-" + name, chromium.open("/my-work", visit));
            var entry = chromium.open("/my-work/" + FakeFigures.JUNE, visit);
            entry.locator("[data-name=value]").first().fill("112.500.000");
            entry.locator("[data-row=KT-2] [data-name=value]").fill("9,5,0");
            entry.locator("[data-row=AN-3] [data-name=value]").selectOption("YES");
            entry.locator("[data-row=AN-1] [data-name=kind]").selectOption("OTHER");
            entry.locator("[data-does=more]").first().click();
            look("entry-" + name, entry);
        }
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':112500000},'explanation':'Thu theo đợt'}");
        look("entry-sent", chromium.open("/my-work/" + FakeFigures.JUNE, Person.OFFICER));
        for (var visit : List.of(Visit.of(Person.REVIEWER), Visit.of(Person.REVIEWER).dark(), Visit.of(Person.REVIEWER).onAPhone())) {
            var name = visit.width() + "-" + visit.theme().name().toLowerCase(Locale.ROOT);
            look("approve-" + name, chromium.open("/approve", visit));
            look("review-" + name, chromium.open("/approve/" + FakeFigures.JUNE, visit));
        }
    }

    @Test
    void reports() {
        for (var visit : List.of(Visit.of(Person.LEADER), Visit.of(Person.LEADER).dark(), Visit.of(Person.LEADER).onAPhone())) {
            var name = visit.width() + "-" + visit.theme().name().toLowerCase(Locale.ROOT);
            var list = chromium.open("/reports", visit);
            look("reports-" + name, list);
            list.locator("[data-does=make]").click();
            look("report-make-" + name, list);
            var report = chromium.open("/reports/" + FakeReports.DRAFT + "?against=" + FakeReports.ISSUED, visit);
            look("report-" + name, report);
            report.locator("[data-part='2'] [data-does=edit]").click();
            look("report-words-" + name, report);
            look("report-issued-" + name, chromium.open("/reports/" + FakeReports.ISSUED, visit));
        }
    }

    private void desk(String name, Visit visit) {
        var read = chromium.open("/desk/import", visit);
        read.locator("#file").setInputFiles(new FilePayload("nghi-quyet.txt", "text/plain", new byte[] {78}));
        read.locator(".clause").nth(3).click();
        look("desk-read" + name, read);
        read.locator(".statement [data-does=edit]").first().click();
        look("desk-edit" + name, read);
        look("desk-plan" + name, chromium.open("/desk/lai-thieu-2024", visit));
        look("desk-calendar" + name, chromium.open("/desk/lai-thieu-2024?tab=calendar", visit));
    }

    private static void look(String name, Page page) {
        page.locator("main h1").waitFor();
        page.waitForTimeout(1500); // charts and fonts; nothing is asserted here
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks", name + ".png")));
    }
}
