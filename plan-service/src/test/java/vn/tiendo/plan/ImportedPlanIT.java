package vn.tiendo.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the resolution of the sample to the plan of the sample: what is read, and what a planner decides about it. The
 * decisions are recorded in {@code lai-thieu-2024.confirmed.json}: first those that are made beside the text, before there
 * is a plan; then those that the draft is edited with.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ImportedPlanIT {

    private static final JsonNode DECISIONS =
            Files.json(Path.of("src/test/resources/resolutions/lai-thieu-2024.confirmed.json"));
    /** What the service sets, and what tells the plan of one test from another's. */
    private static final List<String> NOT_COMPARED = List.of("id", "unit", "state", "version");

    private final Service service;

    ImportedPlanIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeEach
    void theCityIsThere() {
        service.keepSampleUnits();
    }

    @ParameterizedTest
    @CsvSource({"resolution.txt, read-as-text", "resolution.docx, read-as-docx", "resolution.pdf, read-as-pdf"})
    void whatIsReadAndWhatAPlannerDecidesMakeTheSamplePlan(String file, String ward) throws IOException {
        var planner = Service.token("planner-of-" + ward, ward, "planner");
        service.put("/api/v1/units/" + ward, Service.OPERATOR, Samples.ward().put("id", ward).toString());
        var read = service.upload("/api/v1/resolutions:read", planner,
                java.nio.file.Files.readAllBytes(Files.SAMPLE.resolve(file)));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().get("unread")).isEmpty();
        var sample = sample(ward, planner);
        var draft = DeskDraft.of(read.body(), ward, codes());

        assertThat(service.post("/api/v1/plans?dryRun=true", planner, draft.toString()).status()).isEqualTo(422);
        decide(draft, "confirmed");
        ((ObjectNode) draft.get("resolution")).set("effectiveFrom", DECISIONS.get("effectiveFrom"));
        var stored = service.post("/api/v1/plans", planner, draft.toString());
        assertThat(stored.status()).as(stored.body().toString()).isEqualTo(201);
        decide(draft, "edited");
        var edited = service.put("/api/v1/plans/" + ward + "-2024", planner, draft.toString(), stored.etag());

        assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
        assertThat(compared(edited.body())).isEqualTo(compared(sample));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        DECISIONS.get("codes").forEachEntry((section, code) -> codes.put(section, code.asString()));
        return codes;
    }

    /** A decision that changes nothing would hide what the reader does by itself. */
    private static void decide(ObjectNode draft, String when) {
        for (var decision : DECISIONS.get(when)) {
            var field = decision.get("field").asString();
            for (var id : decision.get("targets")) {
                var target = Samples.target(draft, id.asString());
                assertThat(decision.get("value")).as(field + " of " + id).isNotEqualTo(target.get(field));
                target.set(field, decision.get("value"));
            }
        }
    }

    /** The sample as the service would store it. */
    private JsonNode sample(String ward, String planner) {
        return service.post("/api/v1/plans?dryRun=true", planner, Samples.planOf(ward, 2024).put("id", ward + "-2024")
                .toString()).body();
    }

    private static JsonNode compared(JsonNode plan) {
        return ((ObjectNode) plan.deepCopy()).remove(NOT_COMPARED);
    }
}
