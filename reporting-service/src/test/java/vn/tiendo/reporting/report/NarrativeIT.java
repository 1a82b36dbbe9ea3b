package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of a report, from a draft to the issue. */
class NarrativeIT extends RunningService {

    private static final String TEXT = "Vốn <b>về</b> chậm hai tháng & mưa nhiều.";
    private static final String REVIEWER = TestIssuer.shared().token("binh", "lai-thieu", null, "reviewer");
    private static final String OTHER = TestIssuer.shared().token("lan", "lai-thieu", null, "reviewer");
    private static final String LEADER = TestIssuer.shared().token("hoa", "lai-thieu", null, "leader");
    private static final AtomicInteger NUMBER = new AtomicInteger(3000);

    private final ReportsApi api;

    NarrativeIT(@LocalServerPort int port) {
        this.api = new ReportsApi(port, "lai-thieu");
    }

    @Test
    void whatSomebodyWroteIsInEveryFormatAndIsIssuedWithTheFigures() {
        JsonNode draft = draft(api.planWithFigures(962));
        JsonNode written = api.json(api.write(draft, 2, TEXT, REVIEWER), 200);
        api.json(api.post(at(written, ":review"), "{}", OTHER), 200);
        JsonNode issued = api.json(api.post(at(written, ":issue"), "{\"number\":" + NUMBER.incrementAndGet()
            + ",\"date\":\"2024-06-18\",\"signer\":\"Nguyễn Văn A\"}", LEADER), 200);

        assertThat(text(issued, "html")).contains("Vốn &lt;b&gt;về&lt;/b&gt; chậm hai tháng &amp; mưa nhiều.");
        assertThat(text(issued, "json")).contains(TEXT);
        assertThat(ZipText.read(api.document(issued, "docx", OTHER), "word/document.xml")).contains("chậm hai tháng");
        assertThat(api.json(api.write(issued, 2, "x", REVIEWER), 409).get("code").asString()).isEqualTo("wrong-state");
    }

    @Test
    void wordsThatFiguresHaveOvertakenAreMarkedAndNotReviewedUntilTheyAreWrittenAgain() {
        String plan = api.planWithFigures(962);
        JsonNode written = api.json(api.write(draft(plan), 2, TEXT, REVIEWER), 200);
        api.corrected(plan, 980);

        JsonNode retaken = api.json(api.post(at(written, ":retake"), "{}", LEADER), 200);

        JsonNode passage = narrative(retaken).at("/items/1/passages/0");
        assertThat(passage.get("text").asString()).isEqualTo(TEXT);
        assertThat(passage.at("/stale/0/was").asString()).isEqualTo("96.2");
        assertThat(passage.at("/stale/0/now").asString()).isEqualTo("98");
        JsonNode problem = api.json(api.post(at(retaken, ":review"), "{}", OTHER), 409);
        assertThat(problem.get("code").asString()).isEqualTo("narrative-stale");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/KT-3.2");
        JsonNode again = api.json(api.write(retaken, 2, TEXT, REVIEWER), 200);
        assertThat(narrative(again).at("/items/1/passages/0/stale")).isEmpty();
        api.json(api.post(at(again, ":review"), "{}", OTHER), 200);
    }

    @Test
    void whoeverWroteItDoesNotReviewItAndTheRulesCanHaveTheWordAgain() {
        JsonNode written = api.json(api.write(draft(api.planWithFigures(962)), 2, TEXT, REVIEWER), 200);
        assertThat(narrative(written).at("/items/1/by/id").asString()).isEqualTo("binh");

        assertThat(api.json(api.post(at(written, ":review"), "{}", REVIEWER), 403).get("code").asString()).isEqualTo("own-report");
        JsonNode by = api.json(api.unwrite(written, 2, OTHER), 200);

        assertThat(narrative(by).at("/items/1/written").booleanValue()).isFalse();
        api.json(api.post(at(by, ":review"), "{}", REVIEWER), 200);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        JsonNode draft = draft(api.planWithFigures(962));

        assertThat(api.write(draft, 4, TEXT, REVIEWER).statusCode()).as("the gaps").isEqualTo(404);
        assertThat(api.write(draft, 9, TEXT, REVIEWER).statusCode()).isEqualTo(404);
        String odd = "{\"passages\":[{\"kind\":\"HEADING\",\"text\":\"x\",\"targets\":[\"KT-3.2\",\"KT-9\"]},{\"kind\":\"POEM\",\"text\":\"\"}]}";
        assertThat(api.json(api.put(draft, 1, odd, REVIEWER), 422).get("errors").valueStream()
            .map(error -> error.get("pointer").asString())).containsExactlyInAnyOrder(
                "/passages/0/kind", "/passages/0/targets", "/passages/1/kind", "/passages/1/text");
        assertThat(api.put(draft, 1, "{\"passages\":[]}", REVIEWER).statusCode()).isEqualTo(422);
        api.json(api.write(draft, 2, TEXT, REVIEWER), 200);
        assertThat(api.write(draft, 2, "later", LEADER).statusCode()).as("seen before the other's words").isEqualTo(412);
    }

    @Test
    void aCorrectionBeginsWithTheWordsOfTheIssue() {
        String plan = api.planWithFigures(962);
        JsonNode written = api.json(api.write(draft(plan), 2, TEXT, REVIEWER), 200);
        api.json(api.post(at(written, ":review"), "{}", OTHER), 200);
        api.json(api.post(at(written, ":issue"), "{\"number\":" + NUMBER.incrementAndGet()
            + ",\"date\":\"2024-06-18\",\"signer\":\"Nguyễn Văn A\"}", LEADER), 200);
        api.corrected(plan, 980);

        JsonNode passage = narrative(draft(plan)).at("/items/1/passages/0");

        assertThat(passage.get("text").asString()).isEqualTo(TEXT);
        assertThat(passage.get("stale")).isNotEmpty();
    }

    @Test
    void theKindsThatCanBeAskedForAreListedWithTheirPeriods() {
        JsonNode kinds = api.json(api.kinds(REVIEWER), 200).get("items");

        assertThat(kinds.valueStream().map(kind -> kind.get("kind").asString())).contains("MONTHLY", "SIX_MONTH", "THEMATIC");
        assertThat(kinds.valueStream().filter(kind -> kind.get("kind").asString().equals("SIX_MONTH")).findFirst().orElseThrow()
            .at("/reach/number").intValue()).isEqualTo(1);
        assertThat(api.kinds(TestIssuer.shared().token("an", "lai-thieu", "dia-chinh", "officer")).statusCode()).isEqualTo(403);
    }

    private JsonNode draft(String plan) {
        return api.json(api.make(plan, LEADER), 201);
    }

    private JsonNode narrative(JsonNode report) {
        return api.json(api.get(at(report, "/narrative"), REVIEWER), 200);
    }

    private String text(JsonNode report, String format) {
        return new String(api.document(report, format, OTHER), StandardCharsets.UTF_8);
    }

    private static String at(JsonNode report, String step) {
        return "/" + report.get("id").asString() + step;
    }
}
