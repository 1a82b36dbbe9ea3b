package vn.tiendo.plan;

import java.io.StringReader;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarIT {

    private static final String PLAN = "/api/v1/plans/lai-thieu-2025";

    private final Service service;

    CalendarIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeAll
    void aPlanIsInForce() {
        service.put("/api/v1/units/thuan-an", Service.OPERATOR, Samples.unit("thuan-an", null));
        service.put("/api/v1/units/lai-thieu", Service.OPERATOR, Samples.ward().toString());
        service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2025).toString());
        service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2027).toString());
        service.post(PLAN + ":put-in-force", Service.LEADER, null);
    }

    @Test
    void everyPeriodOfThePlanIsDueOnceInOrder() {
        var calendar = service.get(PLAN + "/calendar", Service.ANALYST);

        assertThat(calendar.status()).isEqualTo(200);
        var due = calendar.body().get("due").valueStream().toList();
        assertThat(due).extracting(each -> each.get("period").asString()).doesNotHaveDuplicates()
                .contains("2025-M04", "2025-Q1", "2025-S1", "2025-A1");
        assertThat(due).extracting(each -> each.get("due").asString()).isSorted();
        var january = due.getFirst();
        assertThat(january.get("period").asString()).isEqualTo("2025-M01");
        assertThat(january.get("from").asString()).isEqualTo("2024-12-15");
        assertThat(january.get("closing").asString()).isEqualTo("2025-01-14");
        assertThat(january.get("due").asString()).isEqualTo("2025-01-15");
        assertThat(calendar.body().at("/holidays/1/table").asBoolean()).isTrue();
    }

    @Test
    void aDepartmentIsShownWhatItOwesOnly() {
        var calendar = service.get(PLAN + "/calendar?department=cong-an", Service.PLANNER);

        assertThat(calendar.body().get("due")).isNotEmpty().allSatisfy(each ->
                assertThat(each.get("departments")).singleElement()
                        .satisfies(one -> assertThat(one.get("id").asString()).isEqualTo("cong-an")));
    }

    @Test
    void aProgramThatShowsCalendarsSubscribesWithoutAToken() throws Exception {
        var feed = service.text(PLAN + "/calendar.ics");

        assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        var events = new CalendarBuilder().build(new StringReader(feed.body())).<VEvent>getComponents("VEVENT");
        assertThat(events).extracting(each -> each.getUid().orElseThrow().getValue()).doesNotHaveDuplicates()
                .contains("lai-thieu-2025-2025-S1@tiendo");
        var half = events.stream().filter(each -> each.getUid().orElseThrow().getValue().contains("-S1@"))
                .findFirst().orElseThrow();
        assertThat(half.getSummary().getValue()).startsWith("Hạn gửi số liệu 6 tháng đầu năm 2025 · ");
        assertThat(half.getDateTimeStart().getValue()).isEqualTo("20250616");
        assertThat(half.getDescription().getValue()).startsWith("Số liệu từ 15/12/2024 đến hết 14/06/2025\n");
    }

    @Test
    void aPlansOwnCycleIsFollowedAndOneThatIsNotPossibleIsTold() {
        var plan = Samples.planOf(2026);
        var own = plan.putArray("reportingCycles");
        own.addObject().put("frequency", "MONTHLY").put("closingDay", 30).put("sendingDays", -1);
        own.addObject().put("frequency", "MONTHLY").put("closingMonth", -1).put("closingDay", 5).put("sendingDays", 1);
        assertThat(service.post("/api/v1/plans", Service.PLANNER, plan.toString()).errors()).containsExactlyInAnyOrder(
                "/reportingCycles/0/closingDay out-of-range", "/reportingCycles/0/sendingDays sending-before-closing",
                "/reportingCycles/1/frequency duplicate-cycle", "/reportingCycles/1/closingMonth closing-before-period");

        own.removeAll().addObject().put("frequency", "MONTHLY").put("closingDay", 0).put("sendingDays", 5)
                .put("dayKind", "CALENDAR");
        service.post("/api/v1/plans", Service.PLANNER, plan.toString());
        var path = "/api/v1/plans/lai-thieu-2026";
        assertThat(service.post(path + ":put-in-force", Service.LEADER, null).body().at("/reportingCycles/0/closingMonth")
                .asInt(-1)).isZero();

        assertThat(due(path, "2026-M01")).isEqualTo("2026-01-01 2026-01-31 2026-02-05");
        assertThat(due(path, "2026-Q1")).as("by the decree").isEqualTo("2025-12-15 2026-03-14 2026-03-16");
        assertThat(service.text(path + "/calendar.ics").body()).contains("DTSTART;VALUE=DATE:20260205");
    }

    @Test
    void anAmendmentChangesTheCycleOfTheLaterPeriodsAndSaysSoInWords() {
        var path = "/api/v1/plans/lai-thieu-2028";
        service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(2028).toString());
        service.post(path + ":put-in-force", Service.LEADER, null);
        var before = service.get(path + "/calendar", Service.ANALYST);
        var plan = Samples.planOf(2028);
        plan.putArray("reportingCycles").addObject().put("frequency", "MONTHLY").put("closingDay", 25).put("sendingDays", 1);
        service.send("PUT", path + "/amendment", Service.PLANNER, Samples.amendmentOf(plan).toString(),
                Map.of("If-None-Match", "*"));
        assertThat(service.post(path + "/amendment:put-in-force", Service.LEADER, null).status()).isEqualTo(200);

        assertThat(due(path, "2028-M06")).startsWith("2028-05-15 2028-06-14");
        assertThat(due(path, "2028-M07")).isEqualTo("2028-06-26 2028-07-25 2028-07-26");
        assertThat(service.get(path + "/calendar", Service.ANALYST).etag()).isNotEqualTo(before.etag());
        assertThat(service.get(path + "/changes?from=2", Service.ANALYST).body().get("items").valueStream()
                .map(each -> each.get("words").asString())).contains(
                        "Kế hoạch: hằng tháng, ngày chốt số liệu (0: cuối tháng) (không có) → 25");
    }

    private String due(String plan, String period) {
        var due = service.get(plan + "/calendar", Service.PLANNER).body().get("due").valueStream()
                .filter(each -> each.get("period").asString().equals(period)).findFirst().orElseThrow();
        return due.get("from").asString() + " " + due.get("closing").asString() + " " + due.get("due").asString();
    }

    @Test
    void aDraftHasNoFeedAndIsShownToItsOwnUnitOnly() {
        var draft = "/api/v1/plans/lai-thieu-2027/calendar";

        assertThat(List.of(service.text(draft + ".ics").statusCode(), service.get(draft, Service.ANALYST).status(),
                service.get(draft, Service.PLANNER).status())).containsExactly(404, 404, 200);
        assertThat(service.get(draft, Service.PLANNER).body().at("/holidays/1/table").asBoolean())
                .as("nobody has entered the holidays of 2027").isFalse();
    }
}
