package vn.tiendo.plan;

import java.io.StringReader;
import java.util.List;

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
    void aDraftHasNoFeedAndIsShownToItsOwnUnitOnly() {
        var draft = "/api/v1/plans/lai-thieu-2027/calendar";

        assertThat(List.of(service.text(draft + ".ics").statusCode(), service.get(draft, Service.ANALYST).status(),
                service.get(draft, Service.PLANNER).status())).containsExactly(404, 404, 200);
        assertThat(service.get(draft, Service.PLANNER).body().at("/holidays/1/table").asBoolean())
                .as("nobody has entered the holidays of 2027").isFalse();
    }
}
