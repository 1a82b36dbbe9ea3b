package vn.tiendo.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone who has the store's password changes what was recorded; {@code ./up --verify-audit} tells. */
@Order(100)
@ExtendWith(OneInstallation.class)
class AuditVerificationIT {

    private static final String PLAN = "lai-thieu-2026";

    private record Finding(int exitCode, String output) {
    }

    @Test
    void aRecordAlteredOrDeletedAndADocumentAlteredOrRemovedAreNamed(Ward ward) throws Exception {
        ward.enterUnits();
        putInForce(ward);
        awaitAnchors(ward);
        assertThat(verify(ward)).as("before anything was touched").matches(found -> found.exitCode() == 0);

        try (MongoClient client = MongoClients.create(ward.store())) {
            MongoDatabase store = client.getDatabase("tiendo-plan");
            MongoCollection<Document> plans = store.getCollection("plans");
            assertNamed(ward, plans, PLAN, Updates.set("audit.0.actor.id", "somebody-else"),
                    "RECORD_ALTERED plan-service/plans/" + PLAN + " #1");
            assertNamed(ward, plans, PLAN, Updates.popFirst("audit"),
                    "RECORD_MISSING plan-service/plans/" + PLAN + " #1");
            assertNamed(ward, plans, PLAN, Updates.set("title", "Another plan"),
                    "CONTENT_ALTERED plan-service/plans/" + PLAN + " #2");
            assertNamed(ward, store.getCollection("units"), "thuan-an", null,
                    "DOCUMENT_MISSING plan-service/units/thuan-an");
        }
        assertThat(verify(ward)).as("after all was put back").matches(found -> found.exitCode() == 0);
    }

    /** @param spoiling null: the document is removed */
    private static void assertNamed(
            Ward ward, MongoCollection<Document> documents, String id, @Nullable Bson spoiling, String name)
            throws Exception {
        Document before = Objects.requireNonNull(documents.find(Filters.eq("_id", id)).first(), id);
        if (spoiling == null) documents.deleteOne(Filters.eq("_id", id));
        else documents.updateOne(Filters.eq("_id", id), spoiling);

        Finding finding = verify(ward);

        documents.replaceOne(Filters.eq("_id", id), before, new ReplaceOptions().upsert(true));
        assertThat(finding.output()).contains(name);
        assertThat(finding.exitCode()).isEqualTo(1);
    }

    /** Its document has two records. */
    private static void putInForce(Ward ward) throws Exception {
        ward.api().post("/api/v1/plans", ward.person("ke-hoach"), LivePageIT.plan(PLAN, 2026));
        ward.api().post("/api/v1/plans/" + PLAN + ":put-in-force", ward.person("lanh-dao"),
                Api.JSON.createObjectNode());
    }

    /** An anchor holds the newest record of every unit by now. */
    private static void awaitAnchors(Ward ward) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (String unit : List.of("lai-thieu", "thuan-an")) {
                String auditor = ward.person("van-hanh");
                JsonNode records = ward.api().get("/api/v1/audit?limit=1&unit=" + unit, auditor).body().get("items");
                JsonNode anchors = ward.api().get("/api/v1/audit/anchors?unit=" + unit, auditor).body().get("items");
                assertThat(records).isNotEmpty();
                assertThat(anchors).isNotEmpty();
                assertThat(anchors.get(0).get("at").asString()).isGreaterThan(records.get(0).get("at").asString());
            }
        });
    }

    private static Finding verify(Ward ward) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                Ward.REPOSITORY.toString(), "--verify-audit", "--data", ward.data().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finding(process.waitFor(), output);
    }
}
