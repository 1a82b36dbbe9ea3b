package vn.tiendo.measurement.delegation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.RecordDocument;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.UnitEvents;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.unit.domain.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tiendo.measurement.delegation.DelegationIT.grant;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** What is on record of delegations, and of what was done by them. */
@MeasurementIT
class DelegationAuditIT {

    private static final String REASON = "{\"reason\":\"Về rồi\"}";

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private Units units;
    @Autowired
    private MongoDatabase database;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private String unit = "";
    private String address = "";
    private String id = "";

    @BeforeEach
    void oneIsGranted() {
        unit = UnitEvents.known(units);
        address = reviewer().post("/api/v1/delegations", grant("em", "dia-chinh", today, today)).header("Location");
        id = address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void grantAndRevocationAreOneChain() {
        reviewer().post(address + ":revoke", REASON);

        List<AuditRecord> records = records("delegations", id);

        assertThat(records).extracting(AuditRecord::action, AuditRecord::object, AuditRecord::department,
                AuditRecord::before, AuditRecord::after).containsExactly(
                        tuple("delegation.grant", id, "dia-chinh", null, 1L),
                        tuple("delegation.revoke", id, "dia-chinh", 1L, 2L));
        assertThat(records.getLast().previous()).isEqualTo(records.getFirst().hash());
        assertThat(records).allMatch(AuditRecord::holds);
        assertThat(reviewer().get(address).json().has("audit")).isFalse();
    }

    @Test
    void refusedAttemptsAreOnRecord() {
        Api leader = Api.of(port, "lan", unit, null, "leader");
        leader.post("/api/v1/delegations", grant("an", "cong-an", today, today));
        leader.post(address + ":revoke", REASON);
        Api.of(port, "em", unit, null, "reviewer").post(address + ":revoke", REASON);
        Api.of(port, "dung", "an-phu", null, "reviewer").post(address + ":revoke", REASON);

        assertThat(tried(4)).extracting(AuditRecord::action, record -> record.actor().id(), AuditRecord::object,
                AuditRecord::reason).containsExactlyInAnyOrder(
                        tuple("delegation.grant", "lan", "an", "role-required"),
                        tuple("delegation.revoke", "lan", id, "role-required"),
                        tuple("delegation.revoke", "em", id, "own-delegation"),
                        tuple("delegation.revoke", "dung", id, "not-found"));
    }

    @Test
    void whatWasDoneByDelegationSaysForWhom() {
        String plan = PlanEvents.inForce(plans, unit);
        Api.of(port, "em", unit, "cong-an", "officer").file(filing(plan, number("N", "1")));
        String submission = plan + "/dia-chinh/2024-M06";
        reviewer().post("/api/v1/submissions/" + submission + ":approve", "");

        assertThat(records("submissions", submission)).extracting(AuditRecord::action, record -> record.actor().id(),
                AuditRecord::department, AuditRecord::onBehalfOf).containsExactly(
                        tuple("submission.file", "em", "dia-chinh", "dia-chinh"),
                        tuple("submission.approve", "binh", "dia-chinh", null));
    }

    private Api reviewer() {
        return Api.of(port, "binh", unit, null, "reviewer");
    }

    private List<AuditRecord> records(String collection, String of) {
        return read(database.getCollection(collection).find(Filters.eq("_id", of)).into(new ArrayList<>()));
    }

    private List<AuditRecord> tried(int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                () -> read(database.getCollection("audit_journal").find(Filters.eq("unit", unit)).into(new ArrayList<>())),
                found -> found.size() >= count);
    }

    private static List<AuditRecord> read(List<Document> documents) {
        return documents.stream().flatMap(document -> document.getList("audit", Document.class).stream())
                .map(RecordDocument::read).toList();
    }
}
