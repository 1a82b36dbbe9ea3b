package vn.tiendo.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who gets what from each operation: from the unit itself, the city above it, another ward, another city; no token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT extends RunningService {

    private static final List<String> UNITS = List.of("lai-thieu", "thuan-an", "an-thanh", "tan-uyen");
    private static final String EVERYBODY = "officer reviewer planner leader supervisor analyst operator";

    /** Roles share a line when they are answered alike. A code stands where the status alone does not say why. */
    private static final String TABLE = """
            operation              | roles                                      | own        | above      | other ward | other city
            listScoreboards        | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            readScoreboard         | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            streamEvents           | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            readFeed               | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            subscribeDigest        | officer reviewer planner leader supervisor analyst operator | 202 | 202 | 202   | 202
            subscribeDigestByForm  | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            showDigestSubscription | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            confirmDigestSubscription | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            stopDigestSubscription | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            readScoreboard?        | officer reviewer planner leader supervisor | 200        | other-unit | other-unit | other-unit
            readScoreboard?        | analyst operator                           | role-required | role-required | role-required | role-required
            readChanges            | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            readChanges?           | officer reviewer planner leader supervisor | 200        | other-unit | other-unit | other-unit
            readChanges?           | analyst operator                           | role-required | role-required | role-required | role-required
            readTargetHistory      | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            readTargetHistory?     | officer reviewer planner leader supervisor | 200        | other-unit | other-unit | other-unit
            readTargetHistory?     | analyst operator                           | role-required | role-required | role-required | role-required
            explainVerdict         | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            explainVerdict?        | officer reviewer planner leader supervisor | 200        | other-unit | other-unit | other-unit
            explainVerdict?        | analyst operator                           | role-required | role-required | role-required | role-required
            compareUnits           | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            compareByIndicator     | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            previewVerdicts        | officer reviewer planner leader supervisor | 200        | other-unit | other-unit | other-unit
            previewVerdicts        | analyst operator                           | role-required | role-required | role-required | role-required
            streamEvents?          | officer reviewer planner leader supervisor | 200        | other-unit | other-unit | other-unit
            streamEvents?          | analyst operator                           | role-required | role-required | role-required | role-required
            listAlerts             | reviewer leader supervisor planner         | 200        | 200        | 200        | 200
            listAlerts             | officer analyst operator                   | role-required | role-required | role-required | role-required
            acknowledgeAlert       | reviewer leader                            | invalid    | other-unit | other-unit | other-unit
            acknowledgeAlert       | officer planner supervisor analyst operator | role-required | role-required | role-required | role-required
            listOfficialWords      | officer reviewer planner leader supervisor | 200        | other-unit | other-unit | other-unit
            listOfficialWords      | analyst operator                           | role-required | role-required | role-required | role-required
            setOfficialWord        | reviewer leader                            | invalid    | other-unit | other-unit | other-unit
            setOfficialWord        | officer planner supervisor analyst operator | role-required | role-required | role-required | role-required
            takeBackOfficialWord   | reviewer leader                            | not-found  | other-unit | other-unit | other-unit
            takeBackOfficialWord   | officer planner supervisor analyst operator | role-required | role-required | role-required | role-required
            makeReport             | reviewer leader                            | 201        | other-unit | other-unit | other-unit
            makeReport             | officer planner supervisor analyst operator | role-required | role-required | role-required | role-required
            readReport             | reviewer planner leader supervisor         | 200        | not-found  | not-found  | not-found
            readReport             | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            readReport?            | reviewer planner leader supervisor         | 200        | not-found  | not-found  | not-found
            readReport?            | analyst                                    | 200        | 200        | not-found  | not-found
            readReport?            | officer operator                           | not-found  | not-found  | not-found  | not-found
            readReportDocument     | reviewer planner leader supervisor         | 200        | not-found  | not-found  | not-found
            readReportDocument     | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            listRebuilds           | operator                                   | 200        | 200        | 200        | 200
            listRebuilds           | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            beginRebuild           | operator                                   | 200        | 200        | 200        | 200
            beginRebuild           | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            getRebuild             | operator                                   | not-found  | not-found  | not-found  | not-found
            getRebuild             | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            switchRebuild          | operator                                   | not-found  | not-found  | not-found  | not-found
            switchRebuild          | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            discardRebuild         | operator                                   | not-found  | not-found  | not-found  | not-found
            discardRebuild         | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            listDeadLetters        | operator                                   | 200        | 200        | 200        | 200
            listDeadLetters        | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            readDeadLetter         | operator                                   | not-found  | not-found  | not-found  | not-found
            readDeadLetter         | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            sendDeadLetterAgain    | operator                                   | not-found  | not-found  | not-found  | not-found
            sendDeadLetterAgain    | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            discardDeadLetter      | operator                                   | not-found  | not-found  | not-found  | not-found
            discardDeadLetter      | officer reviewer planner leader supervisor analyst | role-required | role-required | role-required | role-required
            listReports            | reviewer planner leader supervisor analyst | 200        | 200        | 200        | 200
            listReports            | officer operator                           | role-required | role-required | role-required | role-required
            reviewReport           | reviewer leader                            | own-report | not-found  | not-found  | not-found
            reviewReport           | planner supervisor                         | role-required | not-found | not-found | not-found
            reviewReport           | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            retakeReportFigures    | reviewer leader                            | 200        | not-found  | not-found  | not-found
            retakeReportFigures    | planner supervisor                         | role-required | not-found | not-found | not-found
            retakeReportFigures    | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            writeReportNarrative   | reviewer leader                            | invalid    | not-found  | not-found  | not-found
            writeReportNarrative   | planner supervisor                         | role-required | not-found | not-found | not-found
            writeReportNarrative   | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            unwriteReportNarrative | reviewer leader                            | 200        | not-found  | not-found  | not-found
            unwriteReportNarrative | planner supervisor                         | role-required | not-found | not-found | not-found
            unwriteReportNarrative | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            readReportNarrative    | reviewer planner leader supervisor         | 200        | not-found  | not-found  | not-found
            readReportNarrative    | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            listReportKinds        | reviewer planner leader supervisor analyst | 200        | 200        | 200        | 200
            listReportKinds        | officer operator                           | role-required | role-required | role-required | role-required
            listReportBatches      | analyst leader                             | 200        | 200        | 200        | 200
            listReportBatches      | officer reviewer planner supervisor operator | role-required | role-required | role-required | role-required
            beginReportBatch       | analyst leader                             | invalid    | invalid    | invalid    | invalid
            beginReportBatch       | officer reviewer planner supervisor operator | role-required | role-required | role-required | role-required
            getReportBatch         | analyst leader                             | not-found  | not-found  | not-found  | not-found
            getReportBatch         | officer reviewer planner supervisor operator | role-required | role-required | role-required | role-required
            cancelReportBatch      | analyst leader                             | not-found  | not-found  | not-found  | not-found
            cancelReportBatch      | officer reviewer planner supervisor operator | role-required | role-required | role-required | role-required
            readReportRecipients   | reviewer leader                            | 200        | 200        | 200        | 200
            readReportRecipients   | officer planner supervisor analyst operator | role-required | role-required | role-required | role-required
            changeReportRecipients | reviewer leader                            | invalid    | invalid    | invalid    | invalid
            changeReportRecipients | officer planner supervisor analyst operator | role-required | role-required | role-required | role-required
            readReportMails        | reviewer planner leader supervisor         | 200        | not-found  | not-found  | not-found
            readReportMails        | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            sendReportMails        | reviewer leader                            | 200        | not-found  | not-found  | not-found
            sendReportMails        | planner supervisor                         | role-required | not-found | not-found | not-found
            sendReportMails        | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            issueReport            | leader                                     | wrong-state | not-found | not-found  | not-found
            issueReport            | reviewer planner supervisor                | role-required | not-found | not-found | not-found
            issueReport            | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            readReportProof        | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            showPublicPlans        | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            showPublicPlan         | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            showPublicCard         | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            downloadIssuedReport   | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            compareReports         | reviewer planner leader supervisor         | 200        | not-found  | not-found  | not-found
            compareReports         | officer analyst operator                   | not-found  | not-found  | not-found  | not-found
            verifyReportFile       | officer reviewer planner leader supervisor analyst operator | 200 | 200 | 200   | 200
            listAudit              | leader supervisor                          | 200        | other-unit | other-unit | other-unit
            listAudit              | operator                                   | 200        | 200        | other-unit | other-unit
            listAudit              | officer reviewer planner analyst           | role-required | role-required | role-required | role-required
            listAuditAnchors       | leader supervisor                          | 200        | other-unit | other-unit | other-unit
            listAuditAnchors       | operator                                   | 200        | 200        | other-unit | other-unit
            listAuditAnchors       | officer reviewer planner analyst           | role-required | role-required | role-required | role-required
            listWebhooks           | analyst operator                           | 200 | 200 | 200 | 200
            listWebhooks           | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            createWebhook          | analyst operator                           | invalid | invalid | invalid | invalid
            createWebhook          | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            readWebhook            | analyst operator                           | not-found | not-found | not-found | not-found
            readWebhook            | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            replaceWebhook         | analyst operator                           | not-found | not-found | not-found | not-found
            replaceWebhook         | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            removeWebhook          | analyst operator                           | not-found | not-found | not-found | not-found
            removeWebhook          | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            verifyWebhook          | analyst operator                           | not-found | not-found | not-found | not-found
            verifyWebhook          | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            pauseWebhook           | analyst operator                           | not-found | not-found | not-found | not-found
            pauseWebhook           | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            resumeWebhook          | analyst operator                           | not-found | not-found | not-found | not-found
            resumeWebhook          | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            rotateWebhookSecret    | analyst operator                           | not-found | not-found | not-found | not-found
            rotateWebhookSecret    | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            testWebhook            | analyst operator                           | not-found | not-found | not-found | not-found
            testWebhook            | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            replayEvents           | analyst operator                           | not-found | not-found | not-found | not-found
            replayEvents           | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            listDeliveries         | analyst operator                           | not-found | not-found | not-found | not-found
            listDeliveries         | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            readDelivery           | analyst operator                           | not-found | not-found | not-found | not-found
            readDelivery           | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            sendDelivery           | analyst operator                           | not-found | not-found | not-found | not-found
            sendDelivery           | officer reviewer planner leader supervisor | role-required | role-required | role-required | role-required
            """;

    private static final Set<String> PUBLIC = Set.of("listScoreboards", "readScoreboard", "readChanges",
            "readTargetHistory", "compareUnits", "compareByIndicator", "streamEvents", "readFeed", "readReportProof",
            "showPublicPlans", "showPublicPlan", "showPublicCard", "downloadIssuedReport", "subscribeDigest", "subscribeDigestByForm", "showDigestSubscription",
            "confirmDigestSubscription", "stopDigestSubscription");

    private static final String DIGEST = "key-of-a-letter";
    private static final String ALERT = "00001720400400-access";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final MongoDatabase database;
    private String report = "";
    private String issued = "";

    AccessIT(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.database = database;
        address = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void ground() throws Exception {
        try (EventProducer producer = new EventProducer()) {
            unit(producer, "thuan-an");
            unit(producer, "thuan-an", "lai-thieu");
            producer.event("tiendo.plans.v1", "access-2024", "vn.tiendo.plan.plan-in-force.v1", "access-2024", 1, """
                    {"id":"access-2024","unit":"lai-thieu","unitName":"Phường Lái Thiêu","year":2024,"version":1,
                     "unitPath":["thuan-an","lai-thieu"],"title":"Kế hoạch năm 2024","departments":[{"id":"van-phong","name":"Văn phòng"}],"sections":[{"id":"KT","number":"1",
                     "title":"Kinh tế","targets":[{"id":"KT-1","number":"1.1","title":"Chỉ tiêu","responsible":"van-phong",
                     "measure":"NUMBER","frequency":"MONTHLY","indicator":"thu","rule":{"kind":"AT_LEAST","bound":{"value":9}}}]}]}""");
        }
        database.getCollection("alerts").insertOne(new Document("_id", ALERT).append("version", 1L).append("kind", "WORSE")
                .append("basis", "APPROVED").append("plan", "access-2024").append("unit", "lai-thieu")
                .append("unitPath", List.of("thuan-an", "lai-thieu")).append("target", "KT-1").append("title", "Chỉ tiêu")
                .append("vi", "xấu hơn").append("en", "worse").append("at", Instant.EPOCH));
        database.getCollection("digest_subscriptions").insertOne(new Document("_id", "lai-thieu/a@b.example").append("unit", "lai-thieu")
                .append("address", "a@b.example").append("language", "VI").append("key", DIGEST).append("state", "CONFIRMED")
                .append("due", Instant.parse("2100-01-01T00:00:00Z")));
        String reviewer = token("lai-thieu", "reviewer");
        await().atMost(Duration.ofSeconds(30)).until(() -> answer("readScoreboard", null).equals("200"));
        await().atMost(Duration.ofSeconds(30)).until(
                () -> answer("listAudit", token("thuan-an", "operator")).equals("200"));
        issued = made(reviewer);
        send(post("/reports/" + issued + ":review", ""), TestIssuer.shared().token("other", "lai-thieu", null, "reviewer"));
        send(post("/reports/" + issued + ":issue", "{\"number\":90000,\"date\":\"2024-06-18\",\"signer\":\"A\"}"),
                token("lai-thieu", "leader"));
        report = made(reviewer);
    }

    private String made(String reviewer) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(send(unsigned("makeReport"), reviewer)).get("id").asString();
    }

    private static void unit(EventProducer producer, String... path) {
        String id = path[path.length - 1];
        producer.event("tiendo.units.v1", id, "vn.tiendo.plan.unit-changed.v1", id, 1,
                "{\"id\":\"%s\",\"name\":\"%s\",\"version\":1,%s\"unitPath\":[\"%s\"]}".formatted(id, id,
                        path.length > 1 ? "\"parent\":\"" + path[0] + "\"," : "", String.join("\",\"", path)));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleFromEveryUnitIsAnsweredAsTheTableSays() {
        return rows().map(row -> DynamicTest.dynamicTest(row.getFirst() + " " + row.get(1), () -> {
            for (String role : row.get(1).split(" ")) {
                for (int i = 0; i < UNITS.size(); i++) {
                    assertThat(answer(row.getFirst(), token(UNITS.get(i), role)))
                            .as("%s by %s of %s", row.getFirst(), role, UNITS.get(i)).isEqualTo(row.get(i + 2));
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenOnlyWhatIsPublicIsAnswered() {
        return rows().map(List::getFirst).distinct().map(operation -> DynamicTest.dynamicTest(operation,
                () -> assertThat(answer(operation, null)).matches(PUBLIC.contains(operation) ? "20[02]" : "unauthenticated")));
    }

    @ParameterizedTest
    @CsvSource({"readScoreboard?, 200, reports:read", "readChanges?, 200, reports:read", "readTargetHistory?, 200, reports:read",
            "explainVerdict?, 200, reports:read", "previewVerdicts, 200, reports:read", "streamEvents?, 200, reports:read", "listOfficialWords, 200, reports:read", "setOfficialWord, invalid, reports:write", "takeBackOfficialWord, not-found, reports:write",
            "listAlerts, 200, reports:read", "acknowledgeAlert, invalid, reports:write",
            "makeReport, 201, reports:write", "listReports, 200, reports:read",
            "readReportRecipients, 200, reports:read", "changeReportRecipients, invalid, reports:write", "readReportMails, 200, reports:read",
            "sendReportMails, 200, reports:write", "issueReport, wrong-state, reports:write", "retakeReportFigures, 200, reports:write", "writeReportNarrative, invalid, reports:write",
            "unwriteReportNarrative, 200, reports:write", "readReportNarrative, 200, reports:read", "listReportKinds, 200, reports:read", "listReportBatches, 200, reports:read", "beginReportBatch, invalid, reports:write",
        "getReportBatch, not-found, reports:read", "cancelReportBatch, not-found, reports:write", "compareReports, 200, reports:read",
            "readReport, 200, reports:read", "readReportDocument, 200, reports:read", "listAudit, 200, audit:read",
            "listAuditAnchors, 200, audit:read"})
    void aSystemNeedsTheScopeToo(String operation, String good, String scope) throws Exception {
        TestIssuer issuer = TestIssuer.shared();

        assertThat(answer(operation, issuer.systemToken("s", "lai-thieu", null, List.of(scope), "leader"))).isEqualTo(good);
        assertThat(answer(operation, issuer.systemToken("s", "lai-thieu", null, List.of("units:write"), "leader")))
                .isEqualTo("scope-required");
    }

    @Test
    void everyOperationHasALineForEveryRole() throws IOException {
        Set<String> described = Files.readString(Contracts.OWN.resolve("openapi.yaml")).lines()
                .filter(line -> line.strip().startsWith("operationId:"))
                .map(line -> line.strip().substring("operationId: ".length())).collect(Collectors.toSet());

        assertThat(rows().map(row -> row.getFirst().replace("?", "")).collect(Collectors.toSet())).isEqualTo(described);
        assertThat(rows().collect(Collectors.groupingBy(List::getFirst,
                Collectors.flatMapping(row -> Stream.of(row.get(1).split(" ")), Collectors.toList()))).values())
                .allSatisfy(roles -> assertThat(roles).containsExactlyInAnyOrder(EVERYBODY.split(" ")));
    }

    private static Stream<List<String>> rows() {
        return TABLE.lines().skip(1).map(line -> Stream.of(line.split("\\|")).map(String::strip).toList());
    }

    private static String token(String unit, String role) {
        return TestIssuer.shared().token("someone", unit, null, role);
    }

    /** The status when it went well, else the problem's code. */
    private String answer(String operation, @Nullable String token) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request(operation, token),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return response.statusCode() < 400 ? String.valueOf(response.statusCode())
                    : JsonMapper.shared().readTree(body).get("code").asString();
        }
    }

    private String send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        return http.send(request.header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    }

    private HttpRequest request(String operation, @Nullable String token) {
        HttpRequest.Builder request = unsigned(operation);
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    /** With a question mark: the variant that is not public. */
    private HttpRequest.Builder unsigned(String operation) {
        return switch (operation) {
            case "listScoreboards" -> get("/scoreboards");
            case "readScoreboard" -> get("/scoreboards/access-2024");
            case "readScoreboard?" -> get("/scoreboards/access-2024?basis=PROVISIONAL");
            case "readChanges" -> get("/scoreboards/access-2024/changes?since=2024-07-01");
            case "readChanges?" -> get("/scoreboards/access-2024/changes?since=2024-07-01&basis=PROVISIONAL");
            case "readTargetHistory" -> get("/scoreboards/access-2024/targets/KT-1/history");
            case "readTargetHistory?" -> get("/scoreboards/access-2024/targets/KT-1/history?basis=PROVISIONAL");
            case "explainVerdict" -> post("/verdicts:explain", "{\"plan\":\"access-2024\",\"target\":\"KT-1\"}");
            case "explainVerdict?" -> post("/verdicts:explain",
                    "{\"plan\":\"access-2024\",\"target\":\"KT-1\",\"basis\":\"PROVISIONAL\"}");
            case "compareUnits" -> get("/comparisons/thuan-an?year=2024");
            case "compareByIndicator" -> get("/comparisons/thuan-an/thu?year=2024");
            case "previewVerdicts" -> post("/scoreboards/access-2024/verdicts:preview", """
                    {"department":"van-phong","period":"2024-M06","figures":[{"target":"KT-1","value":{"kind":"NUMBER","number":1}}]}""");
            case "streamEvents" -> get("/events");
            case "readFeed" -> get("/feeds/lai-thieu");
            case "subscribeDigest" -> post("/digest-subscriptions", "{\"unit\":\"lai-thieu\",\"address\":\"access@lai-thieu.example\"}");
            case "subscribeDigestByForm" -> open("/access-2024/digest").header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("address=access%40lai-thieu.example"));
            case "showDigestSubscription" -> open("/digests/" + DIGEST);
            case "confirmDigestSubscription" -> open("/digests/" + DIGEST + "/confirm").POST(HttpRequest.BodyPublishers.noBody());
            case "stopDigestSubscription" -> open("/digests/other").POST(HttpRequest.BodyPublishers.noBody());
            case "streamEvents?" -> get("/events?basis=PROVISIONAL&unit=lai-thieu");
            case "listOfficialWords" -> get("/official-words/access-2024/2024-A1");
            case "setOfficialWord" -> HttpRequest.newBuilder(URI.create(address + "/api/v1/official-words/access-2024/2024-A1/KT-1"))
                    .header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString("{}"));
            case "takeBackOfficialWord" -> get("/official-words/access-2024/2024-A1/KT-1").DELETE();
            case "listAlerts" -> get("/alerts");
            case "acknowledgeAlert" -> post("/alerts/" + ALERT + ":acknowledge", "{\"note\":\"\"}");
            case "makeReport" -> post("/reports", "{\"plan\":\"access-2024\",\"period\":\"2024-S1\",\"kind\":\"SIX_MONTH\"}");
            case "readReport" -> get("/reports/" + report);
            case "readReport?" -> get("/reports/" + issued);
            case "readReportDocument" -> get("/reports/" + report + "/document");
            case "listReportBatches" -> get("/report-batches");
            case "beginReportBatch" -> post("/report-batches", "{}");
            case "getReportBatch" -> get("/report-batches/none");
            case "cancelReportBatch" -> post("/report-batches/none:cancel", "");
            case "listRebuilds" -> get("/rebuilds");
            case "beginRebuild" -> post("/rebuilds?dryRun=true", "");
            case "getRebuild" -> get("/rebuilds/none");
            case "switchRebuild" -> post("/rebuilds/none:switch", "");
            case "discardRebuild" -> post("/rebuilds/none:discard", "");
            case "listDeadLetters" -> get("/dead-letters");
            case "readDeadLetter" -> get("/dead-letters/none");
            case "sendDeadLetterAgain" -> post("/dead-letters/none:send-again", "");
            case "discardDeadLetter" -> post("/dead-letters/none:discard", "{\"reason\":\"x\"}");
            case "listReports" -> get("/reports?plan=access-2024");
            case "reviewReport" -> post("/reports/" + report + ":review", "");
            case "retakeReportFigures" -> post("/reports/" + report + ":retake", "");
            case "writeReportNarrative" -> get("/reports/" + report + "/narrative/2").PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
            case "unwriteReportNarrative" -> get("/reports/" + report + "/narrative/2").DELETE();
            case "readReportNarrative" -> get("/reports/" + report + "/narrative");
            case "listReportKinds" -> get("/report-kinds");
            case "readReportRecipients" -> get("/report-recipients");
            case "changeReportRecipients" -> get("/report-recipients").PUT(HttpRequest.BodyPublishers.ofString("{}"))
                    .header("Content-Type", "application/json");
            case "readReportMails" -> get("/reports/" + issued + "/mails");
            case "sendReportMails" -> post("/reports/" + issued + "/mails:send", "");
            case "issueReport" -> post("/reports/" + report + ":issue", "{}");
            case "readReportProof" -> get("/reports/" + issued + "/proof");
            case "showPublicPlans" -> open("");
            case "showPublicPlan" -> open("/access-2024");
            case "showPublicCard" -> open("/access-2024/card.png");
            case "downloadIssuedReport" -> open("/access-2024/reports/" + issued);
            case "compareReports" -> get("/reports/" + report + "/differences?from=" + issued);
            case "verifyReportFile" -> post("/reports:verify", "{}");
            case "listAudit" -> get("/audit?unit=lai-thieu");
            case "listAuditAnchors" -> get("/audit/anchors?unit=lai-thieu");
            case "listWebhooks" -> get("/webhooks");
            case "createWebhook" -> post("/webhooks", "{}");
            case "readWebhook" -> get("/webhooks/none");
            case "replaceWebhook" -> HttpRequest.newBuilder(URI.create(address + "/api/v1/webhooks/none"))
                    .header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString("{}"));
            case "removeWebhook" -> HttpRequest.newBuilder(URI.create(address + "/api/v1/webhooks/none")).DELETE();
            case "verifyWebhook" -> post("/webhooks/none:verify", "");
            case "pauseWebhook" -> post("/webhooks/none:pause", "");
            case "resumeWebhook" -> post("/webhooks/none:resume", "");
            case "rotateWebhookSecret" -> post("/webhooks/none:rotate-secret", "{}");
            case "testWebhook" -> post("/webhooks/none:test", "");
            case "replayEvents" -> post("/webhooks/none:replay", "{}");
            case "listDeliveries" -> get("/webhooks/none/deliveries");
            case "readDelivery" -> get("/webhooks/none/deliveries/none");
            case "sendDelivery" -> post("/webhooks/none/deliveries/none:send", "");
            default -> throw new IllegalArgumentException("No request for " + operation);
        };
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).GET();
    }

    private HttpRequest.Builder open(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/public" + path)).GET();
    }
}
