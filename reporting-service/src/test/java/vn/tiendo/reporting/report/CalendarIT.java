package vn.tiendo.reporting.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.reporting.EventProducer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.ReportProperties.Occasion;
import vn.tiendo.reporting.report.SendingDates.Sending;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A plan whose figures of May are due on 20 June 2024; the clock is in the test's hand. */
class CalendarIT extends RunningService {

    private static final LocalDate DUE = LocalDate.of(2024, 6, 20);
    private static final Duration HOUR = Duration.ofHours(1);

    @AutoClose
    private final EventProducer broker = new EventProducer();

    private final String unit = "k" + UUID.randomUUID().toString().substring(0, 11);
    private final String plan = unit + "-2024";
    private final ReportsApi api;
    private final SendingDates dates;
    private final MakeReport makeReport;
    private final ReportDocuments reports;
    private final Templates templates;

    CalendarIT(@LocalServerPort int port, @Autowired SendingDates dates, @Autowired MakeReport makeReport, @Autowired ReportDocuments reports,
        @Autowired Templates templates) {
        this.api = new ReportsApi(port, unit);
        this.dates = dates;
        this.makeReport = makeReport;
        this.reports = reports;
        this.templates = templates;
    }

    @Test
    void onTheSendingDayADraftIsThereOnceHoweverManyReplicasLook() throws Exception {
        inForce();

        looks("2024-06-19T16:00:00Z", unit + ":MONTHLY").all();
        assertThat(drafts()).as("the day before, in Vietnam").isEmpty();
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            replicas.invokeAll(List.<Callable<Boolean>>of(this::look, this::look, this::look, this::look)).forEach(
                each -> assertThat(each).succeedsWithin(Duration.ofSeconds(30)));
        }
        look();

        assertThat(drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.state()).isEqualTo(State.DRAFT);
            assertThat(draft.period()).isEqualTo("2024-M05");
            assertThat(draft.createdBy().name()).isEqualTo("Lịch báo cáo");
        });
    }

    @Test
    void whatNobodyAskedForOrIsLongPastIsNotMade() {
        inForce();

        looks("2024-06-20T01:00:00Z", unit + ":SIX_MONTH").all();
        looks("2024-06-20T01:00:00Z", "elsewhere:MONTHLY").all();
        looks("2024-07-20T01:00:00Z", unit + ":MONTHLY").all();

        assertThat(drafts()).isEmpty();
    }

    @Test
    void datesThatMoveAreThoseThatCountAndOlderNewsChangesNothing() {
        inForce();
        String moved = "{\"plan\":\"%s\",\"unit\":\"%s\",\"year\":2024,\"version\":1,\"dates\":[{\"period\":\"2024-M05\",\"due\":\"2024-06-25\"}]}"
            .formatted(plan, unit);

        broker.event("2024-06-21T00:00:00Z", "tiendo.plans.v1", plan, "vn.tiendo.plan.plan-dates-changed.v1", plan, 1, moved);
        broker.event("2024-06-20T00:00:00Z", "tiendo.plans.v1", plan, "vn.tiendo.plan.plan-dates-changed.v1", plan, 1,
            moved.replace("06-25", "06-30"));
        broker.event("2024-06-21T00:00:00Z", "tiendo.plans.v1", plan, "vn.tiendo.plan.plan-dates-changed.v1", plan, 1, moved);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(all()).containsExactly(
            new Sending(plan, unit, Period.month(2024, 5), LocalDate.of(2024, 6, 25))));
    }

    @Test
    void theSettingIsAListOfUnitsAndKinds() {
        Binder settings = new Binder(new MapConfigurationPropertySource(Map.of("calendar", "lai-thieu:MONTHLY, an-thanh:YEARLY", "none", "")));

        assertThat(settings.bind("calendar", Bindable.listOf(Occasion.class)).get())
            .containsExactly(new Occasion("lai-thieu", "MONTHLY"), new Occasion("an-thanh", "YEARLY"));
        assertThat(settings.bind("none", Bindable.listOf(Occasion.class)).orElse(List.of())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Occasion.valueOf("MONTHLY")).withMessageContaining("unit:KIND");
    }

    private boolean look() {
        looks("2024-06-20T01:00:00Z", unit + ":MONTHLY").all();
        return true;
    }

    private MakeOnSendingDay looks(String now, String occasion) {
        ReportProperties properties = new ReportProperties("http://localhost", null, HOUR, HOUR, HOUR, HOUR,
            List.of(Occasion.valueOf(occasion)), HOUR, Duration.ofDays(7));
        return new MakeOnSendingDay(dates, makeReport, reports, templates, properties, InstantSource.fixed(Instant.parse(now)));
    }

    private List<Sending> all() {
        return dates.between(unit, LocalDate.MIN, LocalDate.MAX);
    }

    private List<Report> drafts() {
        return reports.list(unit, null, null, null, 10);
    }

    private void inForce() {
        broker.event("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, 1, """
            {"id":"%1$s","unit":"%2$s","unitName":"Phường","unitPath":["%2$s"],"year":2024,"title":"Kế hoạch năm 2024","version":1,
             "putInForceAt":"2024-01-02T00:00:00Z","departments":[{"id":"tai-chinh","name":"Tài chính","kind":"OFFICE"}],
             "dates":[{"period":"2024-M05","from":"2024-04-15","closing":"2024-05-14","due":"%3$s"}],
             "sections":[{"id":"XH","number":"1","title":"Xã hội","targets":[{"id":"XH-7","number":"7","title":"Thu","measure":"NUMBER",
             "unitOfMeasure":"triệu đồng","aggregation":"SUM","partsAggregation":"SUM","frequency":"MONTHLY",
             "rule":{"kind":"AT_LEAST","bound":{"value":10}},"responsible":"tai-chinh","reporting":["tai-chinh"]}]}]}"""
            .formatted(plan, unit, DUE));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
            () -> api.open("/api/v1/scoreboards/" + plan).statusCode() == 200 && !all().isEmpty());
    }
}
