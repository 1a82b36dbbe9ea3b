package vn.tiendo.reporting.report;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.MongoGridFSException;

import tools.jackson.databind.JsonNode;

import vn.tiendo.audit.Sha256;
import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.table.domain.WriteTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A report from its draft to the issue that takes its place. */
class ReportLifeIT extends RunningService {

    private static final String REVIEWER = TestIssuer.shared().token("binh", "lai-thieu", null, "reviewer");
    private static final String LEADER = TestIssuer.shared().token("hoa", "lai-thieu", null, "leader");
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final ReportsApi api;
    private final ReportDocuments documents;
    private final ReportFiles files;
    private final ReportProperties properties;

    ReportLifeIT(@LocalServerPort int port, @Autowired ReportDocuments documents, @Autowired ReportFiles files,
        @Autowired ReportProperties properties) {
        this.api = new ReportsApi(port, "lai-thieu");
        this.documents = documents;
        this.files = files;
        this.properties = properties;
    }

    @Test
    void aReviewedReportIsIssuedAndToldOf() {
        String plan = api.planWithFigures(962);
        JsonNode draft = api.json(api.make(plan, LEADER), 201);
        JsonNode reviewed = api.json(api.post(at(draft, ":review"), "{}", REVIEWER), 200);
        int number = NUMBER.incrementAndGet();

        JsonNode issued = api.json(api.post(at(draft, ":issue"), issue(number), LEADER), 200);

        assertThat(Stream.of(draft, reviewed, issued).map(report -> report.get("state").asString()))
            .containsExactly("DRAFT", "REVIEWED", "ISSUED");
        assertThat(issued.at("/issued/symbol").asString()).isEqualTo(number + "/BC-UBND");
        assertThat(issued.at("/issued/files")).hasSize(6);
        assertThat(api.json(api.get("?plan=" + plan + "&state=ISSUED", REVIEWER), 200).at("/items/0/id")).isEqualTo(draft.get("id"));
        PublishedEvent told = told(plan, 1).getFirst();
        Schemas.check(Contracts.OWN.resolve("events/report-issued.v1.schema.json"), told.json());
        assertThat(told.json()).contains(issued.get("sha256").asString());
    }

    @Test
    void whatWasIssuedStaysAsItWasByteByByteAndIsFoundAgain(@Autowired WriteTable tables) {
        String plan = api.planWithFigures(962);
        JsonNode issued = issued(plan, NUMBER.incrementAndGet());
        byte[] pdf = api.document(issued, "pdf", REVIEWER);

        api.corrected(plan, 980);

        assertThat(api.document(issued, "pdf", REVIEWER)).isEqualTo(pdf);
        assertThat(DocumentFormat.PDF.render(documents.find(issued.get("id").asString()).orElseThrow(), tables)).isEqualTo(pdf);
        assertThat(Sha256.of(api.document(issued, "json", REVIEWER))).isEqualTo(issued.get("sha256").asString());
        for (String format : DocumentFormat.names()) {
            JsonNode found = api.json(api.verify(api.document(issued, format, REVIEWER), REVIEWER), 200);
            assertThat(found.get("result").asString()).as(format).isEqualTo("AS_ISSUED");
            assertThat(found.get("format").asString()).isEqualTo(format);
            if (!format.equals(DocumentFormat.CSV.extension())) { // which has no room for an id: another report may have the same table
                assertThat(found.at("/report/id")).isEqualTo(issued.get("id"));
            }
        }
    }

    @Test
    void aYearLaterItIsHandedOutByteByByteAndVerifiedAlthoughItsFiguresWereCorrected(@Autowired ReadReport readReport, @Autowired WriteTable tables,
        @Autowired Problems problems, @Autowired AuditTrail audit, @Autowired VerifyFile verifyFile) {
        String plan = api.planWithFigures(962);
        JsonNode issued = issued(plan, NUMBER.incrementAndGet());
        Map<String, byte[]> files = DocumentFormat.names().stream()
            .collect(Collectors.toMap(format -> format, format -> api.document(issued, format, REVIEWER)));
        api.corrected(plan, 980);
        String id = issued.get("id").asString();
        InstantSource later = InstantSource.fixed(Instant.now().plus(Duration.ofDays(366)));
        Caller caller = new Caller("hoa", "Hoa", "lai-thieu", null, Set.of("leader"));

        var controller = new ReportDocumentController(readReport, this.files, tables, problems, audit, later);

        for (DocumentFormat format : DocumentFormat.values()) {
            byte[] first = Objects.requireNonNull(files.get(format.extension()));
            assertThat(controller.document(id, format.extension(), caller).getBody()).as(format.name()).isEqualTo(first);
            assertThat(format.render(documents.find(id).orElseThrow(), tables)).as("%s written again", format).isEqualTo(first);
            assertThat(verifyFile.verify(first)).as(format.name()).isInstanceOf(VerifyFile.AsIssued.class);
        }
    }

    @Test
    void everybodyMayHaveWhatWasIssuedFromThePublicPageAndNoDraft() {
        String plan = api.planWithFigures(962);
        JsonNode issued = issued(plan, NUMBER.incrementAndGet());
        JsonNode draft = api.json(api.make(plan, LEADER), 201);
        String reports = "/public/" + plan + "/reports/";

        HttpResponse<byte[]> pdf = api.open(reports + issued.get("id").asString());

        assertThat(pdf.body()).isEqualTo(api.document(issued, "pdf", REVIEWER));
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(new String(api.open("/public/" + plan).body(), StandardCharsets.UTF_8))
            .contains(issued.at("/issued/symbol").asString(), Sha256.of(pdf.body()), issued.get("id").asString())
            .doesNotContain(draft.get("id").asString());
        assertThat(api.open(reports + draft.get("id").asString()).statusCode()).isEqualTo(404);
        assertThat(api.open(reports + issued.get("id").asString() + "?format=exe").statusCode()).isEqualTo(404);
        assertThat(api.open("/public/" + api.planWithFigures(900) + "/reports/" + issued.get("id").asString()).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileWithOneByteChangedIsNamedAndWhatIsNoReportIsUnknown() {
        JsonNode issued = issued(api.planWithFigures(962), NUMBER.incrementAndGet());
        byte[] pdf = api.document(issued, "pdf", REVIEWER);
        byte[] page = api.document(issued, "html", REVIEWER);
        byte[] word = api.document(issued, "docx", REVIEWER);
        byte[] workbook = api.document(issued, "xlsx", REVIEWER);

        JsonNode altered = api.json(api.verify(ReportsApi.changed(pdf, "%PDF-1."), REVIEWER), 200);

        assertThat(altered.get("result").asString()).isEqualTo("ALTERED");
        assertThat(altered.get("carriesItsData").booleanValue()).isTrue();
        assertThat(altered.at("/report/issued/symbol")).isEqualTo(issued.at("/issued/symbol"));
        assertThat(result(ReportsApi.changed(page, "KẾT QUẢ"))).isEqualTo("ALTERED");
        assertThat(result(ReportsApi.changed(word, "word/styles.xml"))).isEqualTo("ALTERED");
        assertThat(result(ReportsApi.changed(workbook, "xl/styles.xml"))).isEqualTo("ALTERED");
        assertThat(result("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo("UNKNOWN");
        assertThat(result("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8))).isEqualTo("UNKNOWN");
    }

    @Test
    void aCorrectionNamesWhatItReplacesAndListsTheDifferences() {
        String plan = api.planWithFigures(962);
        JsonNode first = issued(plan, NUMBER.incrementAndGet());
        api.corrected(plan, 980);

        JsonNode second = issued(plan, NUMBER.incrementAndGet());

        assertThat(second.at("/issued/supersedes")).isEqualTo(first.get("id"));
        assertThat(second.at("/issued/edition").intValue()).isEqualTo(2);
        assertThat(api.json(api.get("/" + first.get("id").asString(), REVIEWER), 200).at("/issued/supersededBy"))
            .isEqualTo(second.get("id"));
        assertThat(new String(api.document(second, "html", REVIEWER), StandardCharsets.UTF_8)).contains(
            "thực hiện 98, Báo cáo số " + first.at("/issued/symbol").asString() + " ghi 96,2.");
        assertThat(api.json(api.get("/" + second.get("id").asString() + "/differences?from=" + first.get("id").asString(),
            REVIEWER), 200).at("/items/0/was").asString()).isEqualTo("96.2");
    }

    @Test
    void issuedTwiceAtOnceItIsIssuedOnceAndTheOtherIsTold() {
        String plan = api.planWithFigures(962);
        JsonNode draft = reviewed(plan);
        JsonNode other = reviewed(plan);
        int number = NUMBER.addAndGet(3);

        List<Integer> same = atOnce(() -> api.post(at(draft, ":issue"), issue(number), LEADER).statusCode(),
            () -> api.post(at(draft, ":issue"), issue(number - 1), LEADER).statusCode());

        assertThat(same).contains(200).doesNotContain(201, 500).hasSize(2).containsAnyOf(409, 412);
        JsonNode problem = api.json(api.post(at(other, ":issue"), issue(number - 2), LEADER), 409);
        assertThat(problem.get("code").asString()).isEqualTo("report-overtaken");
    }

    @Test
    void aNumberIsTakenOnceAYear() {
        int number = NUMBER.incrementAndGet();
        issued(api.planWithFigures(962), number);
        JsonNode draft = reviewed(api.planWithFigures(962));

        JsonNode problem = api.json(api.post(at(draft, ":issue"), issue(number), LEADER), 422);

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("number-taken");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/number");
    }

    @Test
    void figuresThatWereCorrectedSinceAreToldAndOnlyIssuedAsReviewedWhenThatIsSaid() {
        String plan = api.planWithFigures(962);
        JsonNode draft = reviewed(plan);
        api.corrected(plan, 980);
        String wish = issue(NUMBER.incrementAndGet());

        JsonNode problem = api.json(api.post(at(draft, ":issue"), wish, LEADER), 409);

        assertThat(problem.get("code").asString()).isEqualTo("figures-changed");
        assertThat(problem.at("/errors/0/given").asString()).isEqualTo("96.2");
        assertThat(problem.at("/errors/0/expected").asString()).isEqualTo("98");
        api.json(api.post(at(draft, ":issue"), wish.replace("}", ",\"asReviewed\":true}"), LEADER), 200);
    }

    @Test
    void stepsThatDoNotFitAreRefused() {
        JsonNode draft = api.json(api.make(api.planWithFigures(962), LEADER), 201);

        assertThat(api.json(api.post(at(draft, ":issue"), issue(NUMBER.incrementAndGet()), LEADER), 409).get("code").asString())
            .isEqualTo("wrong-state");
        assertThat(api.json(api.post(at(draft, ":review"), "{}", LEADER), 403).get("code").asString()).isEqualTo("own-report");
        api.json(api.post(at(draft, ":review"), "{}", REVIEWER), 200);
        JsonNode incomplete = api.json(api.post(at(draft, ":issue"), "{\"colour\":1}", LEADER), 422);
        assertThat(incomplete.at("/errors/0/pointer").asString()).isEqualTo("/colour");
        assertThat(api.json(api.post(at(draft, ":issue"), "{}", LEADER), 422).get("errors").valueStream()
            .map(error -> error.get("pointer").asString())).containsExactlyInAnyOrder("/number", "/date", "/signer");
    }

    @Test
    void aDeputySignsForTheHeadAndWhatDoesNotFitTheCapacityIsToldAtItsField() {
        JsonNode draft = api.json(api.make(api.planWithFigures(962), LEADER), 201);
        api.json(api.post(at(draft, ":review"), "{}", REVIEWER), 200);
        String wish = issue(NUMBER.incrementAndGet());

        assertThat(flaw(draft, wish, "\"capacity\":\"BY_ORDER\"")).isEqualTo("/position required");
        assertThat(flaw(draft, wish, "\"capacity\":\"ACTING\",\"position\":\"Phó Chủ tịch\"")).isEqualTo("/capacity unknown-value");
        assertThat(flaw(draft, wish, "\"position\":\"Phó Chủ tịch\"")).isEqualTo("/capacity required");
        assertThat(flaw(draft, wish, "\"capacity\":\"BOSS\"")).isEqualTo("/capacity unknown-value");
        JsonNode issued = api.json(api.post(at(draft, ":issue"), with(wish, "\"capacity\":\"DEPUTY\""), LEADER), 200);

        assertThat(issued.at("/input/imprint/capacity").asString()).isEqualTo("DEPUTY");
        assertThat(new String(api.document(issued, "html", REVIEWER), StandardCharsets.UTF_8))
            .contains("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    }

    @Test
    void aReportIsNotDatedBeforeWhatItIsAboutNorFarAhead() {
        JsonNode draft = api.json(api.make(api.planWithFigures(962), LEADER), 201);
        api.json(api.post(at(draft, ":review"), "{}", REVIEWER), 200);

        for (String date : List.of("0000-01-01", "0024-06-18", "2204-06-18", "9999-12-31"))
            assertThat(flaw(draft, issue(NUMBER.incrementAndGet()).replace("2024-06-18", date), "\"place\":\"Lái Thiêu\""))
                .isEqualTo("/date out-of-range");
    }

    @Test
    void aDepartmentsReportNamesNoHeadAndIsSignedForNobody() {
        JsonNode own = api.json(api.post("", "{\"plan\":\"" + api.planWithFigures(962)
            + "\",\"kind\":\"DEPARTMENT\",\"period\":\"2024-M06\",\"department\":\"dia-chinh\"}", LEADER), 201);
        api.json(api.post(at(own, ":review"), "{}", REVIEWER), 200);

        assertThat(flaw(own, issue(NUMBER.incrementAndGet()), "\"capacity\":\"DEPUTY\"")).isEqualTo("/capacity unknown-value");
    }

    private String flaw(JsonNode draft, String wish, String more) {
        JsonNode errors = api.json(api.post(at(draft, ":issue"), with(wish, more), LEADER), 422).get("errors");
        assertThat(errors).hasSize(1);
        return errors.at("/0/pointer").asString() + " " + errors.at("/0/code").asString();
    }

    private static String with(String wish, String more) {
        return wish.replace("}", "," + more + "}");
    }

    @Test
    void theAddressOnThePaperSaysWhatWasIssuedAndADraftHasNone() {
        String plan = api.planWithFigures(962);
        JsonNode draft = api.json(api.make(plan, LEADER), 201);
        JsonNode issued = issued(plan, NUMBER.incrementAndGet());

        JsonNode proof = api.json(api.get("/" + issued.get("id").asString() + "/proof", null), 200);

        assertThat(proof.get("sha256")).isEqualTo(issued.get("sha256"));
        assertThat(new String(api.document(issued, "html", REVIEWER), StandardCharsets.UTF_8))
            .contains("/api/v1/reports/" + issued.get("id").asString() + "/proof", proof.get("sha256").asString());
        api.json(api.get("/" + draft.get("id").asString() + "/proof", null), 404);
    }

    @Test
    void aPersonWhoFollowsTheAddressIsShownAPage() {
        JsonNode issued = issued(api.planWithFigures(962), NUMBER.incrementAndGet());
        String path = "/api/v1/reports/" + issued.get("id").asString() + "/proof";

        String page = new String(api.seen(path, 200).body(), StandardCharsets.UTF_8);

        assertThat(page).contains("<html lang=\"vi\">", "Báo cáo số " + issued.at("/issued/symbol").asString() + " đã được phát hành",
            issued.at("/issued/files/0/sha256").asString(), "\"/public/" + issued.get("plan").asString() + "\"").doesNotContain("/wall");
        assertThat(new String(api.seen(path + "?lang=en", 200).body(), StandardCharsets.UTF_8)).contains("was issued");
        assertThat(new String(api.seen("/api/v1/reports/none/proof", 404).body(), StandardCharsets.UTF_8)).contains("Không có báo cáo này");
    }

    @Test
    void filesThatACrashLeftBehindAreThrownAwayAndThoseOfIssuesStay() {
        JsonNode issued = issued(api.planWithFigures(962), NUMBER.incrementAndGet());
        Report report = documents.find(issued.get("id").asString()).orElseThrow();
        Report.File left = files.keep(report, DocumentFormat.PDF, new byte[] {1, 2, 3});
        SweepFiles tomorrow = new SweepFiles(files, documents, properties, InstantSource.fixed(Instant.now().plus(Duration.ofDays(1))));

        new SweepFiles(files, documents, properties, InstantSource.system()).all();
        assertThat(files.read(left)).as("it may be on its way").hasSize(3);
        tomorrow.all();

        assertThatThrownBy(() -> files.read(left)).isInstanceOf(MongoGridFSException.class);
        assertThat(api.document(issued, "pdf", REVIEWER)).startsWith('%', 'P', 'D', 'F');
        assertThat(files.pendingSince(Instant.now().plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void theSupervisionSheetTellsWhatHasChangedSinceTheLastIssueAndWhatWasCorrected() {
        String plan = api.planWithFigures(962);
        JsonNode issue = issued(plan, NUMBER.incrementAndGet());
        api.correctedJustNow(plan, 980);

        JsonNode sheet = api.json(api.post("", "{\"plan\":\"" + plan + "\",\"kind\":\"SUPERVISION\",\"period\":\"2024-M06\"}", LEADER), 201);

        String page = new String(api.document(sheet, "html", REVIEWER), StandardCharsets.UTF_8);
        assertThat(page).contains("Báo cáo số " + issue.at("/issued/symbol").asString(), "thực hiện từ 96,2 thành 98.",
            "từ 962/1.000 thành 980/1.000; giải trình: hộ mới chuyển đến chưa đăng ký.");
    }

    @Test
    void aDepartmentsReportAndOneBetweenTwoDaysAskForThem() {
        String plan = api.planWithFigures(962);
        String wish = "{\"plan\":\"" + plan + "\",\"kind\":\"%s\"%s}";

        JsonNode own = api.json(api.post("", wish.formatted("DEPARTMENT", ",\"period\":\"2024-M06\",\"department\":\"dia-chinh\""), LEADER), 201);
        JsonNode dated = api.json(api.post("", wish.formatted("AD_HOC", ",\"from\":\"2024-05-01\",\"to\":\"2024-06-20\""), LEADER), 201);

        assertThat(own.at("/input/department/name").asString()).isEqualTo("Địa chính");
        assertThat(dated.get("period").asString()).isEqualTo("2024-M06");
        assertThat(dated.at("/input/to").asString()).isEqualTo("2024-06-20");
        assertThat(pointers(wish.formatted("DEPARTMENT", ",\"period\":\"2024-M06\""))).containsExactly("/department");
        assertThat(pointers(wish.formatted("DEPARTMENT", ",\"period\":\"2024-M06\",\"department\":\"x\""))).containsExactly("/department");
        assertThat(pointers(wish.formatted("AD_HOC", ",\"period\":\"2024-M06\""))).containsExactlyInAnyOrder("/from", "/to", "/period");
        assertThat(pointers(wish.formatted("AD_HOC", ",\"from\":\"2024-06-20\",\"to\":\"2024-05-01\""))).containsExactly("/to");
        assertThat(pointers(wish.formatted("MONTHLY", ",\"period\":\"2024-M06\",\"from\":\"2024-06-20\""))).containsExactly("/from");
    }

    private List<String> pointers(String wish) {
        return api.json(api.post("", wish, LEADER), 422).get("errors").valueStream().map(error -> error.get("pointer").asString()).toList();
    }

    private String result(byte[] file) {
        return api.json(api.verify(file, REVIEWER), 200).get("result").asString();
    }

    private JsonNode reviewed(String plan) {
        JsonNode draft = api.json(api.make(plan, LEADER), 201);
        return api.json(api.post(at(draft, ":review"), "{}", REVIEWER), 200);
    }

    private JsonNode issued(String plan, int number) {
        return api.json(api.post(at(reviewed(plan), ":issue"), issue(number), LEADER), 200);
    }

    private static String at(JsonNode report, String step) {
        return "/" + report.get("id").asString() + step;
    }

    private static String issue(int number) {
        return "{\"number\":" + number + ",\"date\":\"2024-06-18\",\"signer\":\"Nguyễn Văn A\"}";
    }

    private static List<PublishedEvent> told(String plan, int count) {
        return Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.reports.v1", event -> plan.equals(event.key()),
            count, Duration.ofSeconds(20));
    }

    private static <T> List<T> atOnce(Supplier<T> one, Supplier<T> other) {
        CompletableFuture<T> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<T> second = CompletableFuture.supplyAsync(other);
        return List.of(first.join(), second.join());
    }
}
