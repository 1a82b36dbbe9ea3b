package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.reporting.EventProducer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Batch;
import vn.tiendo.reporting.report.domain.Batch.Made;
import vn.tiendo.reporting.report.domain.Batch.NotMade;
import vn.tiendo.reporting.report.domain.Batch.Reason;
import vn.tiendo.reporting.report.domain.Batch.State;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A city with two wards that have plans, and one that has none. */
class BatchIT extends RunningService {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Period MAY = Period.month(2024, 5);

    @AutoClose
    private final EventProducer broker = new EventProducer();

    private final String city = "t" + UUID.randomUUID().toString().substring(0, 11);
    private final List<String> wards = List.of(city + "-a", city + "-b", city + "-c");
    private final String analyst = TestIssuer.shared().token("an", city, null, "analyst");
    private final ReportsApi api;
    private final BatchDocuments batches;
    private final WorkOnBatch work;
    private final MakeReport makeReport;
    private final Templates templates;
    private final ReportDocuments reports;

    BatchIT(@LocalServerPort int port, @Autowired BatchDocuments batches, @Autowired WorkOnBatch work, @Autowired MakeReport makeReport,
        @Autowired Templates templates, @Autowired ReportDocuments reports) {
        this.api = new ReportsApi(port, city);
        this.batches = batches;
        this.work = work;
        this.makeReport = makeReport;
        this.templates = templates;
        this.reports = reports;
    }

    @BeforeEach
    void aCity() {
        unit(city, "null", "\"" + city + "\"");
        wards.forEach(ward -> unit(ward, "\"" + city + "\"", "\"%s\",\"%s\"".formatted(city, ward)));
        wards.subList(0, 2).forEach(this::plan);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> wards.subList(0, 2).stream()
            .allMatch(ward -> api.open("/api/v1/scoreboards/" + ward + "-2024").statusCode() == 200)
            && api.open("/api/v1/comparisons/" + city + "?year=2024").statusCode() == 200);
    }

    @Test
    void everyWardWithAPlanGetsADraftOfItsOwnAndTheOthersAreNamed() {
        JsonNode begun = api.json(api.batches("POST", "", "{\"kind\":\"MONTHLY\",\"period\":\"2024-M05\"}", analyst), 202);

        JsonNode batch = Awaitility.await().atMost(Duration.ofSeconds(30)).until(
            () -> api.json(api.batches("GET", "/" + begun.get("id").asString(), null, analyst), 200),
            found -> found.get("state").asString().equals("DONE"));

        assertThat(List.of(batch.get("total").intValue(), batch.get("made").intValue(), batch.get("notMade").intValue()))
            .containsExactly(3, 2, 1);
        assertThat(batch.at("/units/2/why").asString()).isEqualTo("NO_PLAN");
        String reviewer = TestIssuer.shared().token("binh", wards.getFirst(), null, "reviewer");
        JsonNode draft = api.json(api.get("/" + batch.at("/units/0/report").asString(), reviewer), 200);
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("unit").asString()).isEqualTo(wards.getFirst());
        assertThat(draft.at("/createdBy/id").asString()).isEqualTo("an");
        assertThat(api.json(api.batches("GET", "", null, analyst), 200).at("/items/0/id")).isEqualTo(begun.get("id"));
        assertThat(batches.begin(running(LEASE))).as("the same may be made again now").isTrue();
    }

    @Test
    void whatAReplicaLeftBehindIsGoneOnWithAndNothingIsMadeTwice() {
        Batch left = running(Duration.ZERO);
        batches.begin(left);
        Caller by = new Caller("an", "An", city, null, Set.of());
        Wish wish = new Wish(wards.getFirst() + "-2024", MAY, null, null, null, null, Imprint.BLANK,
            templates.good("MONTHLY", Language.VI).orElseThrow());
        makeReport.draft(left.reportOf(wards.getFirst()), "MONTHLY", wish, by, Instant.parse("2024-06-20T00:00:00Z"));

        work.next(() -> true);

        Batch done = Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> batches.find(left.id()).orElseThrow(),
            found -> found.state() == State.DONE);
        assertThat(done.outcomes()).isEqualTo(Map.of(wards.get(0), new Made(left.reportOf(wards.get(0))),
            wards.get(1), new Made(left.reportOf(wards.get(1))), wards.get(2), new NotMade(Reason.NO_PLAN)));
        assertThat(wards.stream().flatMap(this::reportsOf)).extracting(Report::id)
            .containsExactly(left.reportOf(wards.get(0)), left.reportOf(wards.get(1)));
        assertThat(reports.find(left.reportOf(wards.getFirst())).orElseThrow().asOf()).isEqualTo(Instant.parse("2024-06-20T00:00:00Z"));
    }

    @Test
    void oneThatIsCancelledMakesNoMoreAndTheSameIsNotMadeTwiceAtATime() {
        Batch batch = running(LEASE);
        batches.begin(batch);
        String path = "/" + batch.id() + ":cancel";

        assertThat(api.json(api.batches("POST", "", "{\"kind\":\"MONTHLY\",\"period\":\"2024-M05\"}", analyst), 409).get("code").asString())
            .isEqualTo("batch-under-way");
        assertThat(api.json(api.batches("POST", path, "", TestIssuer.shared().token("x", "elsewhere", null, "analyst")), 404)).isNotNull();
        assertThat(api.json(api.batches("POST", path, "", analyst), 200).get("state").asString()).isEqualTo("CANCELLED");

        assertThat(api.json(api.batches("POST", path, "", analyst), 409).get("code").asString()).isEqualTo("batch-ended");
        assertThat(batches.claim("w", LEASE).filter(claimed -> claimed.id().equals(batch.id()))).isEmpty();
        assertThat(batches.done(batch, "w", wards.getFirst(), new Made("r"), LEASE)).isFalse();
    }

    @Test
    void whatAsksForMoreThanAPeriodAndAUnitWithNobodyBelowAreRefused() {
        assertThat(api.json(api.batches("POST", "", "{\"kind\":\"THEMATIC\",\"period\":\"2024-M05\"}", analyst), 422)
            .at("/errors/0/code").asString()).isEqualTo("not-for-batches");
        assertThat(api.json(api.batches("POST", "", "{\"kind\":\"MONTHLY\",\"period\":\"2024-M05\"}",
            TestIssuer.shared().token("x", wards.getLast(), null, "leader")), 409).get("code").asString()).isEqualTo("nobody-below");
    }

    @Test
    void theCityComparesItsWardsInAReportOfItsOwn() {
        String leader = TestIssuer.shared().token("hoa", city, null, "leader");
        String wish = "{\"plan\":\"%s-2024\",\"kind\":\"CITY_COMPARISON\",\"period\":\"2024-M05\"}".formatted(city);

        JsonNode report = api.json(api.post("", wish, leader), 201);

        assertThat(report.at("/input/units/units").valueStream().map(unit -> unit.get("unit").asString())).containsExactlyElementsOf(wards);
        assertThat(report.at("/input/units/units/2/standing").isNull()).isTrue();
        assertThat(new String(api.document(report, "html", leader), StandardCharsets.UTF_8)).contains("KẾT QUẢ VÀ XẾP HẠNG", wards.get(2));
        assertThat(new String(api.document(report, "csv", leader), StandardCharsets.UTF_8)).startsWith("Hạng,").contains(wards.getFirst());
        assertThat(api.document(report, "pdf", leader)).startsWith('%', 'P', 'D', 'F');
        JsonNode reviewed = api.json(api.post("/" + report.get("id").asString() + ":review", "{}",
            TestIssuer.shared().token("binh", city, null, "reviewer")), 200);
        assertThat(reviewed.get("state").asString()).isEqualTo("REVIEWED");
        String address = "/" + report.get("id").asString();
        api.json(api.get(address, analyst), 404);
        assertThat(api.json(api.get("", analyst), 200).get("items")).isEmpty();
        assertThat(api.json(api.post(address + ":issue", "{\"number\":1,\"date\":\"2024-06-18\",\"signer\":\"A\"}", leader), 200)
            .at("/issued/edition").intValue()).isEqualTo(1);
        assertThat(api.json(api.get(address, analyst), 200).get("state").asString()).isEqualTo("ISSUED");
        assertThat(api.json(api.get("", analyst), 200).at("/items/0/id")).isEqualTo(report.get("id"));
        api.json(api.get(address, TestIssuer.shared().token("x", wards.getFirst(), null, "analyst")), 404);
        assertThat(new String(api.seen("/api/v1/reports" + address + "/proof", 200).body(), StandardCharsets.UTF_8))
            .contains("/wall?unit=" + city + "&amp;year=2024").doesNotContain("\"/public/" + city + "-2024\"");
        assertThat(api.json(api.post("", wish, TestIssuer.shared().token("x", wards.getFirst(), null, "leader")), 422)
            .at("/errors/0/code").asString()).isEqualTo("unknown-plan");
    }

    /** @param lease how long whoever works on it is waited for */
    private Batch running(Duration lease) {
        return new Batch(UUID.randomUUID().toString(), city, new Person("an", "An"), "MONTHLY", MAY, Language.VI, null,
            Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS).plus(lease), State.RUNNING, wards, Map.of(), null);
    }

    private Stream<Report> reportsOf(String ward) {
        return reports.list(ward, null, null, null, 10).stream();
    }

    private void unit(String unit, String parent, String path) {
        broker.event("tiendo.units.v1", unit, "vn.tiendo.plan.unit-changed.v1", unit, 1, """
            {"id":"%s","name":"Phường %s","kind":"WARD","parent":%s,"departments":[],"version":1,"unitPath":[%s]}"""
            .formatted(unit, unit, parent, path));
    }

    private void plan(String ward) {
        broker.event("tiendo.plans.v1", ward + "-2024", "vn.tiendo.plan.plan-in-force.v1", ward + "-2024", 1, """
            {"id":"%1$s-2024","unit":"%1$s","unitName":"Phường %1$s","unitPath":["%2$s","%1$s"],"year":2024,"title":"Kế hoạch năm 2024",
             "version":1,"putInForceAt":"2024-01-02T00:00:00Z","departments":[{"id":"tai-chinh","name":"Tài chính","kind":"OFFICE"}],
             "sections":[{"id":"XH","number":"1","title":"Xã hội","targets":[{"id":"XH-7","number":"7","title":"Thu","measure":"NUMBER",
             "unitOfMeasure":"triệu đồng","aggregation":"SUM","partsAggregation":"SUM","indicator":"thu","frequency":"MONTHLY",
             "rule":{"kind":"AT_LEAST","bound":{"value":10}},"responsible":"tai-chinh","reporting":["tai-chinh"]}]}]}"""
            .formatted(ward, city));
    }
}
